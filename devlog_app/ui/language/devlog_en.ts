<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>ArcColumn</name>
        <message numerus="yes">
            <source>%n link(s) between the posts, %1 of them filled in</source>
            <translation>
                <numerusform>%Ln link between the posts, %1 of them filled in</numerusform>
                <numerusform>%Ln links between the posts, %1 of them filled in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message numerus="yes">
            <source>%n more clash(es).</source>
            <translation>
                <numerusform>%Ln more clash.</numerusform>
                <numerusform>%Ln more clashes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message numerus="yes">
            <source>This one takes %n place(s).</source>
            <translation>
                <numerusform>This one takes %Ln place.</numerusform>
                <numerusform>This one takes %Ln places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarryingOut</name>
        <message numerus="yes">
            <source>%n note(s) now say when they are planned.</source>
            <translation>
                <numerusform>%Ln note now says when it is planned.</numerusform>
                <numerusform>%Ln notes now say when they are planned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done: %n post(s) were sent or moved.</source>
            <translation>
                <numerusform>Done: %Ln post was sent or moved.</numerusform>
                <numerusform>Done: %Ln posts were sent or moved.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CellDelegate</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonModel</name>
        <message numerus="yes">
            <source>%n line(s) that are the same</source>
            <translation>
                <numerusform>%Ln line that is the same</numerusform>
                <numerusform>%Ln lines that are the same</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictView</name>
        <message numerus="yes">
            <source>%n place(s) to decide</source>
            <translation>
                <numerusform>%Ln place to decide</numerusform>
                <numerusform>%Ln places to decide</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountsButton</name>
        <message numerus="yes">
            <source>%Ln word(s) selected</source>
            <translation>
                <numerusform>%Ln word selected</numerusform>
                <numerusform>%Ln words selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EverywhereDialog</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %n note(s)</source>
            <translation>
                <numerusform>%1 in %Ln note</numerusform>
                <numerusform>%1 in %Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Replace %n</source>
            <translation>
                <numerusform>&amp;Replace %Ln</numerusform>
                <numerusform>&amp;Replace %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced %1 in %n note(s). What they said before is in their histories.</source>
            <translation>
                <numerusform>Replaced %1 in %Ln note. What it said before is in its history.</numerusform>
                <numerusform>Replaced %1 in %Ln notes. What they said before is in their histories.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message numerus="yes">
            <source>%1 of %Ln note(s)</source>
            <translation>
                <numerusform>%1 of %Ln note</numerusform>
                <numerusform>%1 of %Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n replaced. Undo takes all of it back.</source>
            <translation>
                <numerusform>%Ln replaced. Undo takes all of it back.</numerusform>
                <numerusform>%Ln replaced. Undo takes all of it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message numerus="yes">
            <source>Move %n note(s)</source>
            <translation>
                <numerusform>Move %Ln note</numerusform>
                <numerusform>Move %Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GapChoice</name>
        <message numerus="yes">
            <source>minute(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>minute</numerusform>
                <numerusform>minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>hour(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>hour</numerusform>
                <numerusform>hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>day(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>day</numerusform>
                <numerusform>days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>week(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>week</numerusform>
                <numerusform>weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Hindrances</name>
        <message numerus="yes">
            <source>Telegram's queue reaches %n day(s) ahead, no further.</source>
            <translation>
                <numerusform>Telegram's queue reaches %Ln day ahead, no further.</numerusform>
                <numerusform>Telegram's queue reaches %Ln days ahead, no further.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) changed</source>
            <translation>
                <numerusform>%Ln character changed</numerusform>
                <numerusform>%Ln characters changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkSection</name>
        <message numerus="yes">
            <source>%n link(s), checked as far as can be told without opening them</source>
            <translation>
                <numerusform>%Ln link, checked as far as can be told without opening them</numerusform>
                <numerusform>%Ln links, checked as far as can be told without opening them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinksPage</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %Ln more</numerusform>
                <numerusform>… and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) get something new; it is shown in bold.</source>
            <translation>
                <numerusform>%Ln note gets something new; it is shown in bold.</numerusform>
                <numerusform>%Ln notes get something new; it is shown in bold.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Losing</name>
        <message numerus="yes">
            <source>%n note(s) could not be saved: %1.</source>
            <translation>
                <numerusform>%Ln note could not be saved: %1.</numerusform>
                <numerusform>%Ln notes could not be saved: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessageSection</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Album of %n, with its caption</source>
            <translation>
                <numerusform>Album of %Ln, with its caption</numerusform>
                <numerusform>Album of %Ln, with its caption</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostChanges</name>
        <message numerus="yes">
            <source>Delete %n message(s) from %1?</source>
            <translation>
                <numerusform>Delete %Ln message from %1?</numerusform>
                <numerusform>Delete %Ln messages from %1?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Links in %n note(s) break: %1.</source>
            <translation>
                <numerusform>Links in %Ln note break: %1.</numerusform>
                <numerusform>Links in %Ln notes break: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostPage</name>
        <message numerus="yes">
            <source>%n message(s) deleted there</source>
            <translation>
                <numerusform>%Ln message deleted there</numerusform>
                <numerusform>%Ln messages deleted there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln view(s)</source>
            <translation>
                <numerusform>%Ln view</numerusform>
                <numerusform>%Ln views</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostsPage</name>
        <message numerus="yes">
            <source>%n post(s) would change. What is ticked is updated.</source>
            <translation>
                <numerusform>%Ln post would change. What is ticked is updated.</numerusform>
                <numerusform>%Ln posts would change. What is ticked is updated.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) updated; not all could be:</source>
            <translation>
                <numerusform>%Ln post updated; not all could be:</numerusform>
                <numerusform>%Ln posts updated; not all could be:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) updated.</source>
            <translation>
                <numerusform>%Ln post updated.</numerusform>
                <numerusform>%Ln posts updated.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreflightPage</name>
        <message numerus="yes">
            <source>%n problem(s); choose one to go to its line</source>
            <translation>
                <numerusform>%Ln problem; choose one to go to its line</numerusform>
                <numerusform>%Ln problems; choose one to go to its line</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>%n too many</source>
            <translation>
                <numerusform>%Ln too many</numerusform>
                <numerusform>%Ln too many</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProfilePage</name>
        <message numerus="yes">
            <source>%Ln subscriber(s)</source>
            <translation>
                <numerusform>%Ln subscriber</numerusform>
                <numerusform>%Ln subscribers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message numerus="yes">
            <source>Nothing has left yet: %n second(s) to think again.</source>
            <translation>
                <numerusform>Nothing has left yet: %Ln second to think again.</numerusform>
                <numerusform>Nothing has left yet: %Ln seconds to think again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PublishStatus</name>
        <message numerus="yes">
            <source>%n post(s) on their way</source>
            <translation>
                <numerusform>%Ln post on its way</numerusform>
                <numerusform>%Ln posts on their way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rearranging</name>
        <message numerus="yes">
            <source>Links in %n note(s) follow</source>
            <translation>
                <numerusform>Links in %Ln note follow</numerusform>
                <numerusform>Links in %Ln notes follow</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordingsWizard</name>
        <message numerus="yes">
            <source>Update %n post(s)</source>
            <translation>
                <numerusform>Update %Ln post</numerusform>
                <numerusform>Update %Ln posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write into %n note(s)</source>
            <translation>
                <numerusform>Write into %Ln note</numerusform>
                <numerusform>Write into %Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s) have no recording yet; the conference goes on waiting for them.</source>
            <translation>
                <numerusform>%Ln talk has no recording yet; the conference goes on waiting for it.</numerusform>
                <numerusform>%Ln talks have no recording yet; the conference goes on waiting for them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message numerus="yes">
            <source>“%1” was not saved when Devlog ended (%2): %n character(s) differ.</source>
            <translation>
                <numerusform>“%1” was not saved when Devlog ended (%2): %Ln character differs.</numerusform>
                <numerusform>“%1” was not saved when Devlog ended (%2): %Ln characters differ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more note(s) follow.</source>
            <translation>
                <numerusform>%Ln more note follows.</numerusform>
                <numerusform>%Ln more notes follow.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message numerus="yes">
            <source>In the text of %n note(s)</source>
            <translation>
                <numerusform>In the text of %Ln note</numerusform>
                <numerusform>In the text of %Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message numerus="yes">
            <source>%n note(s) are not marked as ready.</source>
            <translation>
                <numerusform>%Ln note is not marked as ready.</numerusform>
                <numerusform>%Ln notes are not marked as ready.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) have remarks; their rows say which.</source>
            <translation>
                <numerusform>%Ln post has remarks; its row says which.</numerusform>
                <numerusform>%Ln posts have remarks; their rows say which.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) are there already and are not sent again.</source>
            <translation>
                <numerusform>%Ln post is there already and is not sent again.</numerusform>
                <numerusform>%Ln posts are there already and are not sent again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) in the queue</source>
            <translation>
                <numerusform>%Ln place in the queue</numerusform>
                <numerusform>%Ln places in the queue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1, %Ln waiting</numerusform>
                <numerusform>%1, %Ln waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) move by %1, later</source>
            <translation>
                <numerusform>%Ln post moves by %1, later</numerusform>
                <numerusform>%Ln posts move by %1, later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) move by %1, earlier</source>
            <translation>
                <numerusform>%Ln post moves by %1, earlier</numerusform>
                <numerusform>%Ln posts move by %1, earlier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln hour</numerusform>
                <numerusform>%Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finish %n post(s)…</source>
            <translation>
                <numerusform>Finish %Ln post…</numerusform>
                <numerusform>Finish %Ln posts…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n post(s)…</source>
            <translation>
                <numerusform>Move %Ln post…</numerusform>
                <numerusform>Move %Ln posts…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Publish %n post(s) now…</source>
            <translation>
                <numerusform>Publish %Ln post now…</numerusform>
                <numerusform>Publish %Ln posts now…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Schedule %n post(s), move %1…</source>
            <translation>
                <numerusform>Schedule %Ln post, move %1…</numerusform>
                <numerusform>Schedule %Ln posts, move %1…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Schedule %n post(s)…</source>
            <translation>
                <numerusform>Schedule %Ln post…</numerusform>
                <numerusform>Schedule %Ln posts…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) cannot go out so; each says why.</source>
            <translation>
                <numerusform>%Ln post cannot go out so; it says why.</numerusform>
                <numerusform>%Ln posts cannot go out so; each says why.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>Waiting %n s</source>
            <translation>
                <numerusform>Waiting %Ln s</numerusform>
                <numerusform>Waiting %Ln s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TalksField</name>
        <message numerus="yes">
            <source>%n talk(s) to make</source>
            <translation>
                <numerusform>%Ln talk to make</numerusform>
                <numerusform>%Ln talks to make</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty line(s) passed over</source>
            <translation>
                <numerusform>%Ln empty line passed over</numerusform>
                <numerusform>%Ln empty lines passed over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n title(s) there already or twice</source>
            <translation>
                <numerusform>%Ln title there already or twice</numerusform>
                <numerusform>%Ln titles there already or twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) too long for a title</source>
            <translation>
                <numerusform>%Ln line too long for a title</numerusform>
                <numerusform>%Ln lines too long for a title</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more passed over: too many at once</source>
            <translation>
                <numerusform>%Ln more passed over: too many at once</numerusform>
                <numerusform>%Ln more passed over: too many at once</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>No time yet: %n note(s)</source>
            <translation>
                <numerusform>No time yet: %Ln note</numerusform>
                <numerusform>No time yet: %Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tree</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%Ln error</numerusform>
                <numerusform>%Ln errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%Ln warning</numerusform>
                <numerusform>%Ln warnings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message numerus="yes">
            <source>%n post(s) did not go out</source>
            <translation>
                <numerusform>%Ln post did not go out</numerusform>
                <numerusform>%Ln posts did not go out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scheduled in %1, next %2</source>
            <translation>
                <numerusform>%Ln scheduled in %1, next %2</numerusform>
                <numerusform>%Ln scheduled in %1, next %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scheduled, next %2</source>
            <translation>
                <numerusform>%Ln scheduled, next %2</numerusform>
                <numerusform>%Ln scheduled, next %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WizardCommands</name>
        <message numerus="yes">
            <source>Made %n talk note(s)</source>
            <translation>
                <numerusform>Made %Ln talk note</numerusform>
                <numerusform>Made %Ln talk notes</numerusform>
            </translation>
        </message>
    </context>
</TS>
