<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>Fields</name>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Percent of the usual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds before a post leaves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>api_id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From my.telegram.org, one per phone number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>api_hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Belongs to the api_id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Port</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data centre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server's RSA key, in PEM form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>User</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password or secret</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>There is no note {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may have been moved or deleted by another program.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The note has {size}; Devlog opens notes of up to {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Split it, or keep large data in a file of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file's name is not UTF-8, so it cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename it in your file manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name an existing folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not UTF-8 text: byte {byte} at offset {offset} of the file belongs to no character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in the program that wrote it and save it as UTF-8; Devlog has not changed it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds half of a character and cannot be saved so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the box on this line and type it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is outside the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open its own folder, or copy the file into the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed by another program since it was opened; it was not overwritten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it again to see the other version; your text is kept until you do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is no longer there: another program moved or deleted it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the text under a new name, or put the file back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is already there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: permission denied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the file's permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; check the disk if it stays so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the permissions of the file and its folder. What was there is unchanged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written, there is no room for it: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space and save again. What was there is unchanged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: its folder is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the folder back and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: the name is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was there is unchanged; try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is marked read-only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow writing to it to edit it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder is read-only, nothing can be saved in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow writing to the folder, or copy it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds characters that an editor cannot keep (U+FDD0 or U+FDD1), so it opens read-only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove them in another program; they stand for no letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be put into the trash: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was deleted; delete it with your file manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The YAML cannot be read here: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text with a colon, # or quotes in it stands in quotes: "…".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a second colon on the line, or the line is indented too far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put text that holds “: ” in quotes: title: "Part 2: the end".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What begins here is never closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the bracket or the quote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a tab where YAML wants spaces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indent with spaces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a character that YAML does not allow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it; it may be invisible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>YAML directives (% lines) are not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A second YAML document begins here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one, without --- inside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are not “key: value” lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one key and its value a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The YAML is nested too deeply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of Devlog's needs so many levels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>YAML aliases (*name) are not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the value out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The YAML tag {tag} is not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the plain value, in quotes if it is text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A key must be plain text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “key: value”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” stands twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The file has {size}; YAML files of up to {limit} are read.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>“{key}” cannot be changed here without rewriting the rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it in the text, by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The front matter has no end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it with a line of --- after its last key.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The front matter is longer than {limit} KB.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Close it with a line of ---, or move data elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” cannot be “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write true or false.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be text, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it in quotes: "…".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be a date, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as 2026-09-14.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be a month, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as 2026-09.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be a colour, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as "#c0392b", in quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be a whole number, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” cannot be {value}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may lie between {lowest} and {highest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must be a list, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as [one, two].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” must hold keys of its own, not “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indent them below it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{key}” cannot be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no time zone “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one such as Europe/Moscow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>devlog.yaml was written by a newer Devlog; this one reads the workspace and changes nothing in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog to edit here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was written by a newer Devlog and was not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog to change settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A title is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it at least one letter or digit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{month}” is not a month.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no conference “{conference}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it with New conference, or name one of the folders in conferences/.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The conference would end on {ends}, before it starts on {starts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There already is a channel “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no channel “{name}” in devlog.yaml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add it under Channels, or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The template cannot be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend it, or delete it to use Devlog's own.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The template has {size}; up to {limit} are read.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>There is no template “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install Devlog again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder that does not exist yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample workspace could not be made in {path}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of Devlog is missing: {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking through the notes broke off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder again. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, which is no address on the web, and is dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the whole address, with https://, or link to a note with [[its name]].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, whose host has no dot, and is dropped by Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an address that readers can reach.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, which names no host, and is dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, which is nobody's address, and is dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has no mail links: “{text}” stays plain words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the mail address itself into the text; Telegram finds it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, a kind of address that Telegram drops.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only http, https and tg links work in a post.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A link to “{url}” has no words; its address is shown instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note is called “{target}”; its name stands as plain words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is not published in this channel yet; its name stands as plain words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link appears when that note is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture “{name}” stands inside other text, where a post cannot show it; its description is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the picture a paragraph of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” has letters that cannot be raised or lowered; it stays as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A formula has signs without a Unicode letter; it is shown as typed: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account cannot send custom emoji; the usual {text} is sent instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custom emoji need Telegram Premium.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” stays as it is: a custom emoji stands for exactly one emoji, and {id} must be its id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is too far ahead to be shown in the reader's zone; it stays plain words.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The caption of this picture has {length} characters; Telegram takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Move words from the picture's caption into the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is too long to be shown as a date in the reader's zone; it stays plain words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put only the date itself into the brackets, at most 31 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no snippet “{name}”; its mark stands in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add snippets/{name}.md, or remove the mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The snippet “{name}” contains itself; its mark stands in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The snippet “{name}” has more than paragraphs, which cannot stand among words; the rest is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the snippet's mark a paragraph of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag {tag} means nothing in a post and is shown as typed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are read: &lt;u&gt; &lt;s&gt; &lt;sub&gt; &lt;sup&gt; &lt;br&gt; &lt;details&gt;.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” loses its formatting ({type}): Telegram does not allow it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code and dates cannot stand inside links and spoilers, nor links inside links.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The formatting of “{text}” ({type}) leaves out the code or date inside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quote inside a quote becomes part of it: Telegram has one level of quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table is written as one line a value: it is too wide, or has links or styles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is nested too deeply to be read; it is shown as plain words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something seems to be missing here: “{text}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing under “{text}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The heading “{text}” jumps from level {over} to level {level}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A comment or &lt;details&gt; begins here and is never closed; it is shown as typed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it with --&gt;, %% or &lt;/details&gt;.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is defined twice; the first definition holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing refers to the footnote “{name}”; it is listed last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing uses the link definition “{name}”; it is not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” seems to point somewhere, but there is no link in the line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it a link: [{text}](https://…).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{address}” stays plain text: an address with spaces is no link in Markdown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it into angle brackets: (&lt;{address}&gt;).</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The text has {length} characters, a caption holds {limit}: {chosen}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Set post.layout to separate (picture first, then the text), split (caption and rest), link_preview (a large preview, for a picture on the web), or post.format to rich.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The layout link_preview needs exactly one picture, from the web (https://…), and a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pictures are sent as usual.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>As an article the note has {count} {what}; Telegram takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>This account may not publish articles: they need Telegram Premium.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set post.format to classic, or publish with a Premium account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note goes out as ordinary messages; what only an article has is lost: {lost}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note is empty: there is nothing to send.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The post goes out as {count} messages.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>There is no file “{reference}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is looked for beside the note, then from the top of the workspace; folders are parted by /.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is outside the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the file into the workspace, for instance into a media folder beside the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A “{scheme}:” address cannot be sent as a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the picture as a file in the workspace, or give an https address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is an empty file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export or copy it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is damaged: it breaks off, or is not the {format} that it says it is.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>“{reference}” has {size} MB, and this account can send up to {limit} MB.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Shorten or compress it, or link to it where it is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” has {width} × {height} pixels, more than can be made into a photo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scale it down; Telegram shows at most 2560 pixels a side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” changed while it was being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish again when the other program has finished writing it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” cannot be kept for sending in {folder}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space on the disk, then publish again. Nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is not a picture, a video or a sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To send it as a file, link to it in a paragraph of its own: [name]({reference}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is {width} × {height}, too long and narrow for a photo: it is sent as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram's photos are at most {ratio} times as long as wide; cut it to show it as a photo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{format} is no photo format for Telegram: “{reference}” is sent as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export it as PNG or JPEG to show it as a photo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is {format} and is sent as the same picture in JPEG or PNG.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reference}” is larger than Telegram takes for a photo and is sent smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The snippet cannot be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend it in the snippets folder.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The snippet has {size}; snippets of up to {limit} are read.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The snippet “{name}” cannot be used ({place}): {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no snippet “{name}”, which is to stand above the post.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make snippets/{name}.md.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no snippet “{name}”, which is to stand below the post.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note has the same id as {others}; it cannot be published so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A copy brought the id along: delete the line id: from one of them, and it gets a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This note had the same id as {others}, and now has one of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram asks for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram slows uploads of accounts without Premium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the chat is in slow mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram is busy</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Telegram asks to wait {seconds} s before the next try.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Try again after that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to your Telegram app, as a message from Telegram; no text message comes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as a text message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by a phone call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to your e-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to your number on fragment.com</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram cannot be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, and the proxy if you use one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram did not answer in time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram is busy and did not take the request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram's answer cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Telegram confirmed {got} of {count} messages.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>There is no proxy in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write proxy: under telegram: in settings.yaml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram cannot be reached through the proxy {address}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was sent past it. Check that the proxy runs, and its address, user and secret in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy cannot be used: the package python-socks is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install Devlog again; without it nothing is sent, rather than past the proxy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy's user or password has letters that Devlog cannot send to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use Latin letters, digits and signs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The MTProxy secret cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it as it stands in the proxy's link, behind secret=.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The MTProxy secret is of the fake-TLS kind, which Devlog cannot speak.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a SOCKS5 proxy, or an MTProxy whose secret begins with dd.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key of the Telegram server, {path}, cannot be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>public_key_file in settings.yaml names the server's RSA key in PEM form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Devlog does not know your api_id and api_hash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get them at https://my.telegram.org (API development tools) and enter them under Accounts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DEVLOG_API_ID is {value!r}, which is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a number like 1234567.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is signed in as the account {account}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in under Accounts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has ended this session ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in again under Accounts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has ended this session because it was used from two places at once ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in again under Accounts. Never copy Devlog's folder to another computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This Telegram account was deleted or banned ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only Telegram's support can help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The stored session cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it: what it keeps is asked from Telegram again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was written by a newer Devlog.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sign-in on its way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for a code first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no phone number that Telegram knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it with its country code: +7 999 123-45-67</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This phone number is banned from Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There were too many attempts with this phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram asks to try again tomorrow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no Telegram account with this phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make one in Telegram's own app first: other programs may not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the newest message from Telegram and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code is not valid any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for a new one. A code that was sent to anybody in a Telegram chat stops working.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not send a code for this number ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in to Telegram's own app, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram sends no code to this number unless somebody pays for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in by QR code, with a phone that is signed in to Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram wants an e-mail address for this account before it sends a code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set one in Telegram's own app, or sign in by QR code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody scanned a code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin anew, or sign in by phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the token of a bot.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>@BotFather tells it: /mybots, the bot, API Token. It reads 123456:ABC…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The account asks for its two-step password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two-step password is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two-step password was changed meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The account's two-step password is kept in a way that Devlog does not know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not know this api_id with this api_hash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy both from https://my.telegram.org once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not accept this api_id for signing in any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get your own at https://my.telegram.org</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram asks to begin the sign-in anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for a code again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The channel {name} has no ref.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write ref: "@name" under it in devlog.yaml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ref!r} does not name a channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write @name, https://t.me/name, or the channel's id as a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ref} is an invitation, which changes hands and expires.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the channel's @name, or its id as a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account finds no channel {ref}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the spelling, and that the account is in the channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ref} is a group or a person, not a channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The channel is not there for this account any more ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check in Telegram that the account is still in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account may not post in the channel ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask its owner for the right to post messages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind of message may not be posted there ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only an administrator with the right for it may do this ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the channel's owner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not let bots look through a channel or use its queue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do it with a person's account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The message was posted by somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the channel's owner for the right to edit messages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account may not delete that message.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has limited this account because of complaints ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to @SpamBot in Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has frozen this account ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram's own app tells why and how to appeal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram wants to be paid for this ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only accounts with Telegram Premium may do this ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish in classic format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram finds the text too long ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorten it, or split the note into two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not take the formatting ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a mistake of Devlog's: please report it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account has never met the mentioned user {user}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mention them by @name instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not take a mention in the text ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mention by @name instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram makes no preview of the chosen link ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another, or link_preview: off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not take this album ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Telegram kept only a part of the article: {kept_blocks} of {blocks} blocks, {kept_length} of {length} characters.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Take some formatting away, or split the note, and update the post; or publish it in classic format (post: format: classic).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article is there, but could not be read again to see whether all of it arrived: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it in Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Posts cannot be sent as the chosen author ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove send_as, or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The message to be answered is not there any more ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The message says that already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The message is not there any more ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The message is too old to be edited by this account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the channel's owner for the right to edit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not let this message take that file ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the message and publish anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram's queue does not take that time ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an earlier one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The channel's queue is full: 100 messages wait in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All administrators share it; wait, or remove some. Each picture of an album counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bots have no queue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish now, or with a user's account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not take the picture as a photo ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as JPEG or PNG, or send it as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram does not take a file of the message ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram could not fetch a picture from its address ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the picture into the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram has forgotten a file while the message was sent ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telegram refused: {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reaching {channel} …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finishing an earlier publication of {note} that was interrupted …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} was interrupted long ago, or its time has passed: {sent} of {of} messages are there. It is left so until you decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uploading file {number} of {of}: {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Waiting {seconds} s: {reason}</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Message {number} of {of} is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} is published in {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} waits in the queue of {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} is in {channel} already, unchanged: nothing was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} would be published in {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} was taken back: nothing of it is in {channel}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} says in {channel} what it says here now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing has left yet, cancel to keep it so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Devlog sends it itself at its time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} came out in {channel} ({date})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was moved in the queue of {channel}: it comes out on {date} now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed in {channel} by somebody else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} reads in {channel} as it was published again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not in {channel} any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} still waits in the queue of {channel}, though its time was {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no answer came, the same message is sent again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} cannot be understood as a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write 2026-09-20 10:00, 2026-09-20T10:00+03:00, or words: "tomorrow at 10:00", «завтра в 10:00».</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} could be anywhere: no time zone is set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write time_zone: Europe/Moscow (or yours) in devlog.yaml, or give an offset: 2026-09-20T10:00+03:00.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} does not say at what time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add it: "tomorrow at 10:00".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no {text} in {zone}: clocks are put forward over it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an hour earlier or later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clocks are put back over {time}: the first of the two is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The stored post was written by a newer Devlog (format {version}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The stored post cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The ledger {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer Devlog has written in {path}; this one may only read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog to publish this note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written, so it could not be remembered what was published: nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the folder .devlog in the workspace writable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The note's id {id!r} cannot name a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the line id: from its front matter; it gets a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} is being published by another Devlog (process {pid}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it has finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The account {what} is in use by another Devlog (process {pid}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it, or publish from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be locked: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be published so: {first}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it: the list of problems tells more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} has nothing to publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write something below the front matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} is past, or only seconds ahead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a later time, or publish now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is in {channel} already, and has changed since ({date}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publishing it again makes a second, new post.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} waits in the queue of {channel} for {date} already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} stopped after {sent} of {of} messages: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the cause and publish again: what is missing is sent, nothing twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not known whether {path} arrived: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish it again: it is never posted twice that way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was interrupted on {since} with {sent} of {of} messages there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish it or take it back; publish it again after that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether a message of {path} arrived is not known, and it was not found in the channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look there, and delete it by hand should it turn up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} has more, fewer or other messages now than the post that is there: they cannot be edited into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the post and publish the note anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The post of {path} is not in {channel} any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is out already in {channel}: its time cannot be changed any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed, but what is there now is not what was meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at it in Telegram, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in the queue of {channel} has the number {id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the queue again: somebody else may have removed it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number {id} in the queue of {channel} is no note of this workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit its words in Telegram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed in the queue of {channel} by somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare the two: the note's words can take the place of theirs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} is another channel now than the one that {path} was on its way to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the earlier channel back its name in devlog.yaml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account may not post in {channel}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask its owner for the right to post.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file of {path} was cleared away while it was being prepared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same post was in {channel} already, not sent from here: it counts as this note's from now on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A bot has no queue: Devlog sends {path} itself at its time, if it is running then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The post is there, but could not be pinned: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A post in the queue cannot be pinned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin it when it is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Messages in the queue cannot answer one another: they will stand side by side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” is no api_id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The channel “{name}” is always there and cannot be removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{written}” is not a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder that is there, or make it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was no answer on standard input to: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the command in a terminal, or give it the answers one a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interrupted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no display to open a window on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything works without one too: devlog --help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one way to sign in: --qr, --phone or --bot.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This needs an answer, and there is no terminal to ask on: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say yes beforehand with --yes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The system refused: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside Devlog: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details are in {log}. With --verbose before the verb they are shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try: {command} --help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The window cannot start, a library is missing: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On Debian or Ubuntu: sudo apt install libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing in the message that a reader would see.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The message has {length} characters, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Shorten it, or let it be split.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The caption has {length} characters, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Shorten it, or let the text stand in a message of its own (layout: separate).</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The message has {count} pieces of formatting, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Use less formatting and fewer links, or split the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {type} formatting at {offset} does not fit the text it stands in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At {offset}, {other} cannot stand in {type} formatting.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{media} files belong to the message, {files} were given.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{name} has {size} bytes, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Make it smaller, or send a link to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is {width} × {height} pixels: too large or too narrow for a photo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut it, or send it as a file.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The album has {count} items, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>These kinds cannot share an album: {kinds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Photos and videos mix; files and sounds go among themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account may not post articles in this channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish it in classic format (post: format: classic).</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The article has {count} {what}, the channel takes {limit}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Make the note shorter, or publish it in classic format (post: format: classic).</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The message needs {count} ids of its own, {given} were given.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Some of the album's items were sent before, others were not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message {id}, which this one should answer, is not in the channel.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The queue reaches {days} days ahead.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Choose an earlier time.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The queue holds at most {limit} messages: {waiting} wait in it, {coming} more would come.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Wait until some are out, or remove some. Each picture of an album counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message {id} is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A message with a picture or file cannot become one without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it and publish anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The items of an album are edited one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A message in the queue cannot be pinned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was written by a newer Devlog (format {version}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Devlog to use this folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: the disk is full ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room and try again: nothing was lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is in use by another Devlog ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again when the other one has finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be opened for writing ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check who owns the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is damaged ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move it away, keep it, and start again: posts already out are not touched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be used: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A copy of {path} cannot be kept: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room on the disk and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no keyring to keep the session in, so a file keeps it, sealed with a passphrase that you choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run this in a terminal, where it is asked for, or set DEVLOG_PASSPHRASE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file that keeps the session is sealed with a passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A passphrase has at least one character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is lost, delete secrets.enc in Devlog's folder, and sign in again; end the old session in Telegram, Settings, Devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another Devlog has begun {path} anew meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put back a copy of it; or delete it, and sign in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The system's keyring does not answer: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} is no gap between posts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write 1d, 2h, 30m, 1w or 1d12h.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} is no weekday.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write mon,tue,wed,thu,fri or mon-fri.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{text!r} are no quiet hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write 22:00-09:00.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The series has a gap or days, but no start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose when it starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} is no series: neither a conference nor a month that is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a folder below conferences/ or devlog/.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no note in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is no note of the series {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--insert and --before go together: which note, and before which.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was to go out on {time}, which is past.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a later start; what is there already stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{other} waits in the queue, so {path} does not go out now, ahead of its turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a start: {time} is where what waits begins. Or publish the note by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is to go out on {time}, but {other} waits in the queue for that time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shifting moves what waits in the queue to its place in the plan.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The series needs {coming} places in the queue of {channel}, of which {left} of {limit} are free.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Each picture of an album takes one. Schedule fewer notes, or wait until some are out.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{path} would go out on {time}; the queue of {channel} reaches {days} days ahead.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Choose an earlier start or a shorter gap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} has no queue for this account: Devlog sends each post itself at its time, if it is running then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} in {channel}: links to notes that are out now were filled in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} in {channel}: its list of notes was brought up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} in {channel} was changed there by somebody else, so its links were left as they are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} in {channel} could not be brought up to date: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note} is being published by another Devlog, its links are filled in later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index lists nothing: the note belongs to no conference and no month.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say in the front matter what it lists, for example index: {{of: {{tag: python}}}}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is in no channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed in {channel} by somebody else; updating it would undo that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare the two versions: take the change into the note, or update over it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A message of {path} is not in {channel} any more, so there is nothing whole to take over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updating the post puts it right; withdrawing it takes the rest away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is an article in {channel}; those cannot be taken over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy what was changed by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No Markdown in {path} gives what {channel} says now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare the two and change the note by hand; what stands in a header, a footer, a picture's title or in pictures themselves is not a line of the note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed meanwhile; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the change over again.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
