<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AccountNameDialog</name>
    <message>
        <source>Name in Devlog:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;post…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;talk note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;conference…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;month…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to &amp;trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;other tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen closed &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep tab open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for Tele&amp;gram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look through the folder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Devlog</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BotPage</name>
    <message>
        <source>{botfather} tells the token: /mybots, the bot, API Token. A bot has to be an admin of the channel, and has no queue: Devlog sends at the time while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelChoice</name>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelPage</name>
    <message>
        <source>Scheduled for {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled message {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been published here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the queue: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram sent a code %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Log out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session ends at Telegram too. Notes, and what was published, stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in Devlog, not yours. What you wrote was saved. You can go on; if things look odd, start Devlog again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Published in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other version was kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and lose what was typed since the last save?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: paste it into Telegram.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Load theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed since the last save is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is saved, theirs is kept beside it as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter, line %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was changed by another program while you were writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1 Your text is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters of this note cannot be kept by an editor: it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the properties (front matter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the properties as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Line %1: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New talk note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram would not open this address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a note, a conference or a month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownEdit</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Folder:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewConferenceDialog</name>
    <message>
        <source>Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical ML Conf 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashtag:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewMonthDialog</name>
    <message>
        <source>Month:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPostDialog</name>
    <message>
        <source>Title:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTalkDialog</name>
    <message>
        <source>Talk:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conference:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCommands</name>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be taken back from there. What was published stays in its channel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeBars</name>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out on {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>There is no keyring here to keep sessions in, so a file keeps them, sealed with a passphrase that you choose. Devlog asks for it once each time it runs. Nobody can restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that keeps your sessions is sealed with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is protected by a password of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hint: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Telegram sends a code to the account with this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the workspace: not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram will load it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a picture that can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram adds the page’s title and picture here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as subscribers will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a note to see its post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>Length and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Telegram counts: an emoji is two characters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} messages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warnings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) could not be saved: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway and lose what was typed since the last save?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Devlog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes in Markdown that become Telegram posts. Free software, MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramKeyPage</name>
    <message>
        <source>Open {address} and sign in with your phone number. The code comes as a message inside Telegram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “API development tools”, and make an application: any title and short name will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy App api_id and App api_hash here. They belong to your phone number: do not share them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram knows every program by a pair of its user. Once, in three minutes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App api_id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App api_hash:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or secret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram answers through {address}, in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your Saved Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for subscribers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a note to publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be published so: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to publish yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel}, on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {place}, on {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {place}, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Publish to %1 now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule in %1 for %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribers will see the post as the preview shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing again makes a new post; the old one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code to be scanned by Telegram on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrPage</name>
    <message>
        <source>Show a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this with Telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Telegram for a code …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is renewed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Telegram on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Settings → Devices → Link Desktop Device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the phone at this code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Title:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search in all notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignedInPage</name>
    <message>
        <source>Kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Telegram again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {text} characters, captions up to {caption}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {file}, photos up to {photo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none at Telegram: Devlog sends at the time while it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {posts} posts, {days} days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, with Telegram Premium</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose a note on the left, or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of Markdown notes. Nothing is written into it until you do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Open notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>Close “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>All open notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Planned for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the same id as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>No notes yet. Ctrl+N makes the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing is sent, nothing comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there already is deleted from the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was being taken back from {channel}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was interrupted on its way to {channel} ({when}): {there} of {of} messages are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has passed: it would come out at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was long ago: is it still wanted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether one more arrived is not known; it does not come twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TreeView</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
