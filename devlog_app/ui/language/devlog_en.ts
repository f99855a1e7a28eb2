<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%n note(s) could not be saved: %1.</source>
        <translation>
            <numerusform>%n note could not be saved: %1.</numerusform>
            <numerusform>%n notes could not be saved: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
