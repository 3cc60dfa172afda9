<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssetLabels</name>
    <message>
        <source>Save QR labels</source>
        <translation>Save QR labels</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Labels saved to %1</source>
        <translation>Labels saved to %1</translation>
    </message>
    <message>
        <source>Too many labels. Filter the list first.</source>
        <translation>Too many labels. Filter the list first.</translation>
    </message>
</context>
<context>
    <name>BarView</name>
    <message>
        <source>%1, in %2</source>
        <comment>what, in thousands</comment>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>%1 was copied</source>
        <comment>phone number</comment>
        <translation>%1 was copied</translation>
    </message>
    <message>
        <source>There is no calling program on this laptop; %1 was copied</source>
        <comment>phone number</comment>
        <translation>There is no calling program on this laptop; %1 was copied</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>%1 min</source>
        <comment>a span</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a span</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a span in days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>a time</comment>
        <translation>%1, kept</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <comment>a time</comment>
        <translation>%1, missed</translation>
    </message>
    <message>
        <source>%1, late by %2</source>
        <comment>a time, a span</comment>
        <translation>%1, late by %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>a time, a span</comment>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a span</comment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>%1 was changed twice</source>
        <translation>%1 was changed twice</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In use: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Not used: %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Restore the record</source>
        <translation>Restore the record</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>It was not deleted, because other records still refer to it: %1.</source>
        <translation>It was not deleted, because other records still refer to it: %1.</translation>
    </message>
    <message>
        <source>It was not deleted, because somebody changed it in the meantime.</source>
        <translation>It was not deleted, because somebody changed it in the meantime.</translation>
    </message>
    <message>
        <source>Somebody deleted it before this change arrived. The change is kept.</source>
        <translation>Somebody deleted it before this change arrived. The change is kept.</translation>
    </message>
    <message>
        <source>The hub does not know this record. The change is kept.</source>
        <translation>The hub does not know this record. The change is kept.</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Not deleted</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, who</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>value, who, when</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Rule: %1</translation>
    </message>
    <message>
        <source>it had been reassigned in the meantime</source>
        <translation>it had been reassigned in the meantime</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, person</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The record had been reassigned. What was written in it since then was added:
%1</source>
        <translation>The record had been reassigned. What was written in it since then was added:
%1</translation>
    </message>
    <message>
        <source>The record had been reassigned, and this arrived too late to be added. It is kept here:
%1</source>
        <translation>The record had been reassigned, and this arrived too late to be added. It is kept here:
%1</translation>
    </message>
    <message>
        <source>both people changed the same words, so the text already at the hub was kept</source>
        <translation>both people changed the same words, so the text already at the hub was kept</translation>
    </message>
    <message>
        <source>the value already at the hub was kept until somebody chooses</source>
        <translation>the value already at the hub was kept until somebody chooses</translation>
    </message>
    <message>
        <source>the value already at the hub was kept</source>
        <translation>the value already at the hub was kept</translation>
    </message>
    <message>
        <source>the value that arrived last was taken</source>
        <translation>the value that arrived last was taken</translation>
    </message>
    <message>
        <source>the larger value was kept</source>
        <translation>the larger value was kept</translation>
    </message>
    <message>
        <source>the smaller value was kept</source>
        <translation>the smaller value was kept</translation>
    </message>
    <message>
        <source>the stage further along was kept</source>
        <translation>the stage further along was kept</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>value</comment>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <comment>value</comment>
        <translation>Keep %1</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>In use now: %1</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who made a change</comment>
        <translation>you</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Clear the field</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Leave it empty</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, whose value</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Enter another …</source>
        <translation>Enter another …</translation>
    </message>
</context>
<context>
    <name>ContactFacts</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how long ago, kind of contact</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next up</source>
        <translation>Next up</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nothing planned</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>DayBriefing</name>
    <message numerus="yes">
        <source>%Ln of your tasks are overdue, the oldest by %1</source>
        <translation>
            <numerusform>%Ln of your tasks is overdue by %1</numerusform>
            <numerusform>%Ln of your tasks are overdue, the oldest by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln appointment(s) today, the first at %1</source>
        <translation>
            <numerusform>%Ln appointment today, the first at %1</numerusform>
            <numerusform>%Ln appointments today, the first at %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, customer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 km between them</source>
        <comment>appointments, kilometres</comment>
        <translation>%1 · %2 km between them</translation>
    </message>
</context>
<context>
    <name>DealFacts</name>
    <message>
        <source>Open deals</source>
        <translation>Open deals</translation>
    </message>
    <message>
        <source>Won this year</source>
        <translation>Won this year</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>worth, how many deals</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DispatchText</name>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>trained on %1</source>
        <translation>trained on %1</translation>
    </message>
    <message>
        <source>not trained on %1</source>
        <translation>not trained on %1</translation>
    </message>
    <message>
        <source>serves %1</source>
        <translation>serves %1</translation>
    </message>
    <message>
        <source>%1 is not their region</source>
        <translation>%1 is not their region</translation>
    </message>
    <message>
        <source>in %1 that day</source>
        <translation>in %1 that day</translation>
    </message>
    <message>
        <source>near, in %1</source>
        <translation>near, in %1</translation>
    </message>
    <message>
        <source>parts are in their van</source>
        <translation>parts are in their van</translation>
    </message>
    <message>
        <source>not in their van: %1</source>
        <translation>not in their van: %1</translation>
    </message>
    <message>
        <source>%1 of work that day</source>
        <translation>%1 of work that day</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>after the limit</source>
        <translation>after the limit</translation>
    </message>
    <message>
        <source>delays %1</source>
        <translation>delays %1</translation>
    </message>
    <message>
        <source>At the same time as %1</source>
        <translation>At the same time as %1</translation>
    </message>
    <message>
        <source>The engineer is not trained on %1</source>
        <translation>The engineer is not trained on %1</translation>
    </message>
    <message>
        <source>Not in the van: %1</source>
        <translation>Not in the van: %1</translation>
    </message>
    <message>
        <source>Starts after the limit</source>
        <translation>Starts after the limit</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), %1</source>
        <translation>
            <numerusform>%Ln visit, %1</numerusform>
            <numerusform>%Ln visits, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>No visits on this day</translation>
    </message>
    <message>
        <source>%1 of %2 visits accepted and on the engineer&apos;s laptop</source>
        <translation>%1 of %2 visits accepted and on the engineer&apos;s laptop</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <translation>Calibration expired: %1</translation>
    </message>
    <message>
        <source>Parts and tools are available</source>
        <translation>Parts and tools are available</translation>
    </message>
    <message>
        <source>Too little time to travel from %1</source>
        <translation>Too little time to travel from %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) on this laptop</source>
        <translation>
            <numerusform>%Ln visit on this laptop</numerusform>
            <numerusform>%Ln visits on this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) here</source>
        <translation>
            <numerusform>The document is here</numerusform>
            <numerusform>All %Ln documents here</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents here</source>
        <translation>%1 of %2 documents here</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) not at the hub yet, so not on the engineer&apos;s laptop</source>
        <translation>
            <numerusform>%Ln document not at the hub yet, so not on the engineer&apos;s laptop</numerusform>
            <numerusform>%Ln documents not at the hub yet, so not on the engineer&apos;s laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) at the hub; the engineer&apos;s laptop will fetch them</source>
        <translation>
            <numerusform>%Ln document at the hub; the engineer&apos;s laptop will fetch it</numerusform>
            <numerusform>%Ln documents at the hub; the engineer&apos;s laptop will fetch them</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 km in a straight line</source>
        <translation>%1 km in a straight line</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>for the visits of a day</comment>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Not everything is here yet</source>
        <translation>Not everything is here yet</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Not ready</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be stored.</source>
        <translation>This value cannot be stored.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Enter a whole number.</translation>
    </message>
    <message>
        <source>Enter an amount such as 1200.00 and choose a currency.</source>
        <translation>Enter an amount such as 1200.00 and choose a currency.</translation>
    </message>
    <message>
        <source>Enter a date as year-month-day.</source>
        <translation>Enter a date as year-month-day.</translation>
    </message>
    <message>
        <source>Enter date and time.</source>
        <translation>Enter date and time.</translation>
    </message>
    <message>
        <source>Enter an email address such as name@example.com.</source>
        <translation>Enter an email address such as name@example.com.</translation>
    </message>
    <message>
        <source>Enter a phone number: digits, spaces, +, - and brackets.</source>
        <translation>Enter a phone number: digits, spaces, +, - and brackets.</translation>
    </message>
    <message>
        <source>Enter a web address that begins with http:// or https://.</source>
        <translation>Enter a web address that begins with http:// or https://.</translation>
    </message>
    <message>
        <source>Choose one of the offered values.</source>
        <translation>Choose one of the offered values.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>This is too large.</translation>
    </message>
    <message>
        <source>A required field is empty.</source>
        <translation>A required field is empty.</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>%1 is required.</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way. Choose one of the possible next steps.</source>
        <translation>%1 cannot be changed this way. Choose one of the possible next steps.</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>This record is no longer on this laptop.</translation>
    </message>
    <message>
        <source>You cannot edit this record.</source>
        <translation>You cannot edit this record.</translation>
    </message>
    <message>
        <source>This already exists.</source>
        <translation>This already exists.</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Nothing was changed.</source>
        <translation>The data on this laptop is damaged. Nothing was changed.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and save again.</source>
        <translation>The disk is full. Nothing was saved; free some space and save again.</translation>
    </message>
    <message>
        <source>Another program is using the data. Nothing was saved; try again.</source>
        <translation>Another program is using the data. Nothing was saved; try again.</translation>
    </message>
    <message>
        <source>The disk could not be written. Nothing was saved.</source>
        <translation>The disk could not be written. Nothing was saved.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Check the address and the network.</source>
        <translation>The hub cannot be reached. Check the address and the network.</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first?</source>
        <translation>The answer did not come from the hub. Does this network require signing in first?</translation>
    </message>
    <message>
        <source>Email address or password is wrong.</source>
        <translation>Email address or password is wrong.</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>This laptop is no longer allowed to sync. Ask your administrator.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment and try again.</source>
        <translation>Too many attempts. Wait a moment and try again.</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>This program is too old for the hub. Install a newer version.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>There is no hub at this address. Does this network require signing in first?</source>
        <translation>There is no hub at this address. Does this network require signing in first?</translation>
    </message>
    <message>
        <source>Only an address that begins with https:// is safe for your password.</source>
        <translation>Only an address that begins with https:// is safe for your password.</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another hub.</source>
        <translation>The data on this laptop belongs to another hub.</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another user.</source>
        <translation>The data on this laptop belongs to another user.</translation>
    </message>
    <message>
        <source>Another program is already syncing this data. Close it and try again.</source>
        <translation>Another program is already syncing this data. Close it and try again.</translation>
    </message>
    <message>
        <source>You are not allowed to make this change.</source>
        <translation>You are not allowed to make this change.</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way.</source>
        <translation>%1 cannot be changed this way.</translation>
    </message>
    <message>
        <source>The hub has another version of this change.</source>
        <translation>The hub has another version of this change.</translation>
    </message>
    <message>
        <source>The change is too large for the hub.</source>
        <translation>The change is too large for the hub.</translation>
    </message>
    <message>
        <source>It depends on a record that the hub did not accept.</source>
        <translation>It depends on a record that the hub did not accept.</translation>
    </message>
    <message>
        <source>The hub does not know this kind of data yet. It will be sent again after the hub is updated.</source>
        <translation>The hub does not know this kind of data yet. It will be sent again after the hub is updated.</translation>
    </message>
    <message>
        <source>The hub did not accept a value.</source>
        <translation>The hub did not accept a value.</translation>
    </message>
    <message>
        <source>The hub did not accept the value of %1.</source>
        <translation>The hub did not accept the value of %1.</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Enter a number from %1 to %2.</translation>
    </message>
    <message>
        <source>Enter a number that is not negative.</source>
        <translation>Enter a number that is not negative.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln character(s).</source>
        <translation>
            <numerusform>At most %Ln character.</numerusform>
            <numerusform>At most %Ln characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file can have at most 25 MB.</source>
        <translation>A file can have at most 25 MB.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>Another program is still writing this file.</source>
        <translation>Another program is still writing this file.</translation>
    </message>
    <message>
        <source>This is not a file that can be added.</source>
        <translation>This is not a file that can be added.</translation>
    </message>
    <message>
        <source>This rule cannot be read from character %1 on. An example: %2</source>
        <translation>This rule cannot be read from character %1 on. An example: %2</translation>
    </message>
    <message>
        <source>This rule never matches a date.</source>
        <translation>This rule never matches a date.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is not closed, or stands in the middle of a cell.</source>
        <translation>Line %1: a quotation mark is not closed, or stands in the middle of a cell.</translation>
    </message>
    <message>
        <source>Line %1: the characters are in another encoding than the rest of the file. Save it as UTF-8.</source>
        <translation>Line %1: the characters are in another encoding than the rest of the file. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>The characters of this file cannot be read. Save it as UTF-8.</source>
        <translation>The characters of this file cannot be read. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>You are not allowed to export records. Ask your administrator.</source>
        <translation>You are not allowed to export records. Ask your administrator.</translation>
    </message>
    <message numerus="yes">
        <source>You may export at most %Ln record(s) at a time. Filter the list, or ask your administrator.</source>
        <translation>
            <numerusform>You may export at most %Ln record at a time. Filter the list, or ask your administrator.</numerusform>
            <numerusform>You may export at most %Ln records at a time. Filter the list, or ask your administrator.</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be %1 or %2. Enter the one you mean.</source>
        <translation>This may be %1 or %2. Enter the one you mean.</translation>
    </message>
    <message>
        <source>Choose the %1 from the list, or create a new one.</source>
        <translation>Choose the %1 from the list, or create a new one.</translation>
    </message>
    <message>
        <source>Choose the %1 from the list.</source>
        <translation>Choose the %1 from the list.</translation>
    </message>
    <message>
        <source>Enter a number such as 1200.50.</source>
        <translation>Enter a number such as 1200.50.</translation>
    </message>
    <message>
        <source>Choose a record from the list.</source>
        <translation>Choose a record from the list.</translation>
    </message>
    <message>
        <source>This record can no longer be changed.</source>
        <translation>This record can no longer be changed.</translation>
    </message>
    <message>
        <source>%1 can no longer be changed.</source>
        <translation>%1 can no longer be changed.</translation>
    </message>
    <message>
        <source>It was completed in the meantime and can no longer be changed.</source>
        <translation>It was completed in the meantime and can no longer be changed.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The company&apos;s own fields of a record hold at most 64 KB in all. The largest here is %1; shorten it, or attach it as a file.</source>
        <translation>The company&apos;s own fields of a record hold at most 64 KB in all. The largest here is %1; shorten it, or attach it as a file.</translation>
    </message>
    <message>
        <source>This version does not know &quot;%1&quot;, and changes to it are still waiting to be sent. Start the previous version, sync, then update.</source>
        <translation>This version does not know &quot;%1&quot;, and changes to it are still waiting to be sent. Start the previous version, sync, then update.</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Some of it could not be read and is not shown.</source>
        <translation>The data on this laptop is damaged. Some of it could not be read and is not shown.</translation>
    </message>
    <message>
        <source>Another program is using the data. Some of it could not be read and is not shown.</source>
        <translation>Another program is using the data. Some of it could not be read and is not shown.</translation>
    </message>
    <message>
        <source>Some of the data on this laptop could not be read and is not shown.</source>
        <translation>Some of the data on this laptop could not be read and is not shown.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1, required</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>amount in billions, short</comment>
        <translation>%1 bn</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>amount in millions, short</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>amount in thousands, short</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 × 100 M</source>
        <comment>amount in hundred millions</comment>
        <translation>%1 × 100 M</translation>
    </message>
    <message>
        <source>%1 × 10 k</source>
        <comment>amount in ten thousands</comment>
        <translation>%1 × 10 k</translation>
    </message>
</context>
<context>
    <name>LanguageOffer</name>
    <message>
        <source>Continue in English?</source>
        <translation>Continue in English?</translation>
    </message>
</context>
<context>
    <name>ListPaper</name>
    <message>
        <source>%1: %2</source>
        <comment>field: sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <comment>field: sum</comment>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>LongStep</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Caravan is already running but does not respond. Quit it first, or wait a moment.</source>
        <translation>Caravan is already running but does not respond. Quit it first, or wait a moment.</translation>
    </message>
    <message>
        <source>Your administrator has revoked this laptop. Everything Caravan stored on it was erased.</source>
        <translation>Your administrator has revoked this laptop. Everything Caravan stored on it was erased.</translation>
    </message>
    <message>
        <source>You can set the damaged data aside in the profile&apos;s folder and copy everything from the hub again. Nothing is removed: work that was not sent yet can be recovered with &quot;caravanctl salvage&quot;.</source>
        <translation>You can set the damaged data aside in the profile&apos;s folder and copy everything from the hub again. Nothing is removed: work that was not sent yet can be recovered with &quot;caravanctl salvage&quot;.</translation>
    </message>
    <message>
        <source>Set aside and start again</source>
        <translation>Set aside and start again</translation>
    </message>
    <message>
        <source>This folder holds files that are not Caravan&apos;s, or others may write to it. Choose an empty folder of your own.</source>
        <translation>This folder holds files that are not Caravan&apos;s, or others may write to it. Choose an empty folder of your own.</translation>
    </message>
</context>
<context>
    <name>OfferFile</name>
    <message>
        <source>The PDF is not on this laptop yet. It has been requested.</source>
        <translation>The PDF is not on this laptop yet. It has been requested.</translation>
    </message>
    <message>
        <source>Passed to your email program</source>
        <translation>Passed to your email program</translation>
    </message>
    <message>
        <source>The PDF is in %1: attach it to the email</source>
        <translation>The PDF is in %1: attach it to the email</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>Marked as sent</translation>
    </message>
</context>
<context>
    <name>OfferLetter</name>
    <message>
        <source>Quotation</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>Order confirmation</translation>
    </message>
    <message>
        <source>(draft without a number)</source>
        <translation>(draft without a number)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>Your contact</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Net total</source>
        <translation>Net total</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Tax %1</translation>
    </message>
    <message>
        <source>DRAFT – not approved</source>
        <translation>DRAFT – not approved</translation>
    </message>
    <message>
        <source>We accept this quotation:</source>
        <translation>We accept this quotation:</translation>
    </message>
    <message>
        <source>Place, date</source>
        <translation>Place, date</translation>
    </message>
    <message>
        <source>Name, signature, company stamp</source>
        <translation>Name, signature, company stamp</translation>
    </message>
</context>
<context>
    <name>OfferText</name>
    <message>
        <source>No sum: lines in several currencies</source>
        <translation>No sum: lines in several currencies</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Net %1</translation>
    </message>
    <message>
        <source>Net %1 · tax %2 · total %3</source>
        <translation>Net %1 · tax %2 · total %3</translation>
    </message>
    <message>
        <source>Matches the price books</source>
        <translation>Matches the price books</translation>
    </message>
    <message>
        <source>%1 discount exceeds your %2 limit. Ask for approval.</source>
        <translation>%1 discount exceeds your %2 limit. Ask for approval.</translation>
    </message>
    <message>
        <source>Up to %1 below the price books: approved</source>
        <translation>Up to %1 below the price books: approved</translation>
    </message>
    <message>
        <source>Up to %1 below the price books</source>
        <translation>Up to %1 below the price books</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Choose “Ask for approval”: it says to whom the request goes, and why.</source>
        <translation>Choose “Ask for approval”: it says to whom the request goes, and why.</translation>
    </message>
</context>
<context>
    <name>PipelineDivision</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>All pipelines</source>
        <translation>All pipelines</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
</context>
<context>
    <name>RecurrenceText</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1, %Ln time</numerusform>
            <numerusform>%1, %Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <comment>weekday of the month</comment>
        <translation>first</translation>
    </message>
    <message>
        <source>second</source>
        <comment>weekday of the month</comment>
        <translation>second</translation>
    </message>
    <message>
        <source>third</source>
        <comment>weekday of the month</comment>
        <translation>third</translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>weekday of the month</comment>
        <translation>fourth</translation>
    </message>
    <message>
        <source>last</source>
        <comment>weekday of the month</comment>
        <translation>last</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>every %Ln day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>every week</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>every %Ln week</numerusform>
            <numerusform>every %Ln weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>every month</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln month(s)</source>
        <translation>
            <numerusform>every %Ln month</numerusform>
            <numerusform>every %Ln months</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>every year</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln year(s)</source>
        <translation>
            <numerusform>every %Ln year</numerusform>
            <numerusform>every %Ln years</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the %2 %3</source>
        <comment>every month, first, Monday</comment>
        <translation>%1 on the %2 %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>every week, Monday</comment>
        <translation>%1 on %2</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln record will be deleted.</numerusform>
            <numerusform>%Ln records will be deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>These records need it and would bring it back: %1.</source>
        <comment>kinds of records</comment>
        <translation>These records need it and would bring it back: %1.</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation>You can undo it.</translation>
    </message>
    <message>
        <source>Delete them too? You can undo it.</source>
        <translation>Delete them too? You can undo it.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln</source>
        <translation>
            <numerusform>Delete all %Ln</numerusform>
            <numerusform>Delete all %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted</source>
        <translation>
            <numerusform>%Ln record deleted</numerusform>
            <numerusform>%Ln records deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 deleted</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>Deleting …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted: %1</source>
        <translation>
            <numerusform>%Ln could not be deleted: %1</numerusform>
            <numerusform>%Ln could not be deleted: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of record, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Not set</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mark of a chart: figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>mark of a chart: figure, how many records</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 %2 = %3 %4 from %5</source>
        <comment>units, currency, rate, home currency, day</comment>
        <translation>%1 %2 = %3 %4 from %5</translation>
    </message>
    <message>
        <source>No rate for %1: counted, but not added up</source>
        <translation>No rate for %1: counted, but not added up</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <comment>currency</comment>
        <translation>Amount (%1)</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Average days</source>
        <translation>Average days</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1 by week</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1 by month</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1 by quarter</translation>
    </message>
    <message>
        <source>million</source>
        <translation>million</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>thousand</translation>
    </message>
    <message>
        <source>hundred million</source>
        <translation>hundred million</translation>
    </message>
    <message>
        <source>ten thousand</source>
        <translation>ten thousand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Median (h)</source>
        <translation>Median (h)</translation>
    </message>
    <message>
        <source>%1 h (%2 days)</source>
        <comment>hours, days</comment>
        <translation>%1 h (%2 days)</translation>
    </message>
    <message>
        <source>Hours, median</source>
        <translation>Hours, median</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Converted by the exchange rate: %1</source>
        <translation>Converted by the exchange rate: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>80% of an amount</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>As much as %1</source>
        <comment>last quarter</comment>
        <translation>As much as %1</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>as much as last quarter</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1 percentage points more than %2</source>
        <comment>number, last quarter</comment>
        <translation>%1 percentage points more than %2</translation>
    </message>
    <message>
        <source>%1 percentage points less than %2</source>
        <comment>number, last quarter</comment>
        <translation>%1 percentage points less than %2</translation>
    </message>
    <message>
        <source>%1 percent more than %2</source>
        <comment>number, last quarter</comment>
        <translation>%1 percent more than %2</translation>
    </message>
    <message>
        <source>%1 percent less than %2</source>
        <comment>number, last quarter</comment>
        <translation>%1 percent less than %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <comment>▲ or ▼, 12%, last quarter</comment>
        <translation>%1 %2 against %3</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <comment>12% less than last quarter, in a quarter that goes on</comment>
        <translation>So far: %1</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>%1: %2</source>
        <comment>open, won or lost: amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>deals</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>stage before, stage now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>was to close on %1: %2</source>
        <comment>day, how late</comment>
        <translation>was to close on %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>day before, day now, how much later</comment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>%Ln day later</numerusform>
            <numerusform>%Ln days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no activity for %Ln day(s), nothing planned</source>
        <translation>
            <numerusform>no activity for %Ln day, nothing planned</numerusform>
            <numerusform>no activity for %Ln days, nothing planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Last changed</source>
        <translation>Last changed</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contains</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>starts with</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>is on or after</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>is at least</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>is on or before</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>is at most</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>is within</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>is not empty</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>is me</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>last week</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>next week</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>next month</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>this quarter</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>last quarter</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>next quarter</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>next year</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>last 7 days</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>last 30 days</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>last 90 days</translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation>next 7 days</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>next 30 days</translation>
    </message>
    <message>
        <source>next 90 days</source>
        <translation>next 90 days</translation>
    </message>
    <message>
        <source>more than 30 days ago</source>
        <translation>more than 30 days ago</translation>
    </message>
    <message>
        <source>more than 90 days ago</source>
        <translation>more than 90 days ago</translation>
    </message>
    <message>
        <source>the past</source>
        <translation>the past</translation>
    </message>
    <message>
        <source>the future</source>
        <translation>the future</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, is empty</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between values of a filter</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, is at least, value</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>all of these</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>any of these</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>filters in brackets</comment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between filters</comment>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>SellingBriefing</name>
    <message numerus="yes">
        <source>%Ln discount(s) wait for your approval</source>
        <translation>
            <numerusform>%Ln discount waits for your approval</numerusform>
            <numerusform>%Ln discounts wait for your approval</numerusform>
        </translation>
    </message>
    <message>
        <source>Your discount was approved: %1</source>
        <comment>quote</comment>
        <translation>Your discount was approved: %1</translation>
    </message>
    <message>
        <source>Your discount was rejected: %1</source>
        <comment>quote</comment>
        <translation>Your discount was rejected: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your deals should close this week: %1</source>
        <comment>amount</comment>
        <translation>
            <numerusform>%Ln of your deals should close this week: %1</numerusform>
            <numerusform>%Ln of your deals should close this week: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no activity for %2</source>
        <comment>deal, days</comment>
        <translation>%1: no activity for %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBriefing</name>
    <message>
        <source>Missing in your van for today: %1</source>
        <comment>parts</comment>
        <translation>Missing in your van for today: %1</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <comment>tools</comment>
        <translation>Calibration expired: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your past visits are not closed yet</source>
        <translation>
            <numerusform>%Ln of your past visits is not closed yet</numerusform>
            <numerusform>%Ln of your past visits are not closed yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceText</name>
    <message>
        <source>Warranty until %1</source>
        <translation>Warranty until %1</translation>
    </message>
    <message>
        <source>Contract until %1</source>
        <translation>Contract until %1</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Not covered</translation>
    </message>
    <message>
        <source>This report was altered after it was signed. Do not hand it out; ask your administrator to compare it with the hub.</source>
        <translation>This report was altered after it was signed. Do not hand it out; ask your administrator to compare it with the hub.</translation>
    </message>
    <message>
        <source>Signed by %1, %2. Unaltered since.</source>
        <translation>Signed by %1, %2. Unaltered since.</translation>
    </message>
    <message>
        <source>Signed by %1, not on this screen</source>
        <translation>Signed by %1, not on this screen</translation>
    </message>
</context>
<context>
    <name>SyncChoice</name>
    <message>
        <source>Automatically</source>
        <translation>Automatically</translation>
    </message>
    <message>
        <source>Manually</source>
        <translation>Manually</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Work offline</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <comment>time</comment>
        <translation>Last sync %1</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Never synced</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>Sending changes</translation>
    </message>
    <message>
        <source>Receiving changes</source>
        <translation>Receiving changes</translation>
    </message>
    <message>
        <source>Making the first copy</source>
        <translation>Making the first copy</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Sign-in needed</translation>
    </message>
    <message>
        <source>Network sign-in?</source>
        <translation>Network sign-in?</translation>
    </message>
    <message>
        <source>Sync is paused</source>
        <translation>Sync is paused</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) received</source>
        <translation>
            <numerusform>%Ln record received</numerusform>
            <numerusform>%Ln records received</numerusform>
        </translation>
    </message>
    <message>
        <source>Your storage for files at the hub is used up. Ask your administrator.</source>
        <translation>Your storage for files at the hub is used up. Ask your administrator.</translation>
    </message>
    <message>
        <source>A file on this laptop was damaged before it was sent. Add it again.</source>
        <translation>A file on this laptop was damaged before it was sent. Add it again.</translation>
    </message>
    <message>
        <source>The disk is full, so files cannot be fetched.</source>
        <translation>The disk is full, so files cannot be fetched.</translation>
    </message>
    <message>
        <source>The hub does not accept files of this size.</source>
        <translation>The hub does not accept files of this size.</translation>
    </message>
    <message>
        <source>Your role may not send files.</source>
        <translation>Your role may not send files.</translation>
    </message>
    <message>
        <source>Verified against the hub at %1</source>
        <comment>time</comment>
        <translation>Verified against the hub at %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and will be fetched again</source>
        <translation>
            <numerusform>%Ln record could not be read and will be fetched again</numerusform>
            <numerusform>%Ln records could not be read and will be fetched again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost</source>
        <translation>
            <numerusform>%Ln file lost</numerusform>
            <numerusform>%Ln files lost</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>Demo company</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Nothing is sent</translation>
    </message>
    <message>
        <source>Trying again …</source>
        <translation>Trying again …</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Next try in %Ln s</numerusform>
            <numerusform>Next try in %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>Next try in %Ln min</numerusform>
            <numerusform>Next try in %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub took too long to answer.</source>
        <translation>The hub took too long to answer.</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted on this laptop.</source>
        <translation>The certificate of the hub is not trusted on this laptop.</translation>
    </message>
    <message>
        <source>Something other than the hub answered at its address.</source>
        <translation>Something other than the hub answered at its address.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>The connection was interrupted.</translation>
    </message>
    <message>
        <source>The hub is busy.</source>
        <translation>The hub is busy.</translation>
    </message>
    <message>
        <source>Another program is syncing this profile. This window shows what it receives.</source>
        <translation>Another program is syncing this profile. This window shows what it receives.</translation>
    </message>
    <message>
        <source>What the hub sent could not be stored on this laptop.</source>
        <translation>What the hub sent could not be stored on this laptop.</translation>
    </message>
    <message>
        <source>There is no network, or the hub is not running.</source>
        <translation>There is no network, or the hub is not running.</translation>
    </message>
    <message>
        <source>The hub reported a problem: %1</source>
        <comment>a technical word</comment>
        <translation>The hub reported a problem: %1</translation>
    </message>
    <message>
        <source>Synced by another program</source>
        <translation>Synced by another program</translation>
    </message>
    <message>
        <source>Hub does not answer</source>
        <translation>Hub does not answer</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <comment>next try, number of changes</comment>
        <translation>%1 · %2 waiting</translation>
    </message>
    <message>
        <source>Offline by choice</source>
        <translation>Offline by choice</translation>
    </message>
</context>
<context>
    <name>ValueDisplay</name>
    <message>
        <source>, </source>
        <comment>between list items</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>Not on this laptop</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, its title</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ValueEdit</name>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 cleared</source>
        <comment>field</comment>
        <translation>%1 cleared</translation>
    </message>
</context>
<context>
    <name>VisitPdf</name>
    <message>
        <source>Draft, not signed</source>
        <translation>Draft, not signed</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AccessChoice</name>
    <message>
        <source>Can edit</source>
        <translation>Can edit</translation>
    </message>
    <message>
        <source>Can see</source>
        <translation>Can see</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AddressDialog</name>
    <message>
        <source>Address in China</source>
        <translation>Address in China</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Use this address</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Type or paste it as it is written; the parts below follow.</source>
        <translation>Type or paste it as it is written; the parts below follow.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AgendaList</name>
    <message>
        <source>all day</source>
        <translation>all day</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ApprovalDetails</name>
    <message>
        <source>%1 by %2, %3</source>
        <comment>state, person, when</comment>
        <translation>%1 by %2, %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>state, person</comment>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>decision, comment</comment>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Below list</source>
        <translation>Below list</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s) with smaller discounts</source>
        <translation>
            <numerusform>%Ln more line with smaller discounts</numerusform>
            <numerusform>%Ln more lines with smaller discounts</numerusform>
        </translation>
    </message>
    <message>
        <source>Margin of the quote: %1</source>
        <translation>Margin of the quote: %1</translation>
    </message>
    <message>
        <source>The margin of the quote is not known: some products have no cost.</source>
        <translation>The margin of the quote is not known: some products have no cost.</translation>
    </message>
    <message>
        <source>Requested before</source>
        <translation>Requested before</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Discount %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Other deals of this customer</source>
        <translation>Other deals of this customer</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>No pending approvals</source>
        <translation>No pending approvals</translation>
    </message>
    <message>
        <source>Discounts that exceed a person&apos;s limit appear here when approval is requested.</source>
        <translation>Discounts that exceed a person&apos;s limit appear here when approval is requested.</translation>
    </message>
    <message>
        <source>Recently decided</source>
        <translation>Recently decided</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote that is not on this laptop</source>
        <translation>A quote that is not on this laptop</translation>
    </message>
    <message>
        <source>Open the quote</source>
        <translation>Open the quote</translation>
    </message>
    <message>
        <source>requested by %1</source>
        <translation>requested by %1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Discount %1</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Net %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Comment (optional)</translation>
    </message>
    <message>
        <source>Exceeds your own limit. Somebody with a higher limit has to decide.</source>
        <translation>Exceeds your own limit. Somebody with a higher limit has to decide.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>requested by %1, %2</source>
        <comment>person, when</comment>
        <translation>requested by %1, %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ArriveStep</name>
    <message>
        <source>Arrive</source>
        <translation>Arrive</translation>
    </message>
    <message>
        <source>On site since %1</source>
        <comment>a time</comment>
        <translation>On site since %1</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <comment>a time</comment>
        <translation>Planned for %1</translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation>No time agreed</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>I am here</translation>
    </message>
    <message>
        <source>Previous service on this machine</source>
        <translation>Previous service on this machine</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Open with this customer</source>
        <translation>Open with this customer</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BoardPage</name>
    <message>
        <source>Show as a list</source>
        <translation>Show as a list</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>Show as a board</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Filter cards (/)</source>
        <translation>Filter cards (/)</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>Filter cards</translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation>Lift the card</translation>
    </message>
    <message>
        <source>Carry it to another column</source>
        <translation>Carry it to another column</translation>
    </message>
    <message>
        <source>Put it down, or open the card</source>
        <translation>Put it down, or open the card</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Win or lose a deal</source>
        <translation>Win or lose a deal</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BooleanEditor</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BriefingCard</name>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Print the briefing</source>
        <translation>Print the briefing</translation>
    </message>
    <message>
        <source>Nothing needs your attention this morning.</source>
        <translation>Nothing needs your attention this morning.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulkEditDialog</name>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>What will change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will change.</source>
        <translation>
            <numerusform>%Ln record will change.</numerusform>
            <numerusform>%Ln records will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will stay unchanged.</source>
        <translation>
            <numerusform>%Ln will stay unchanged.</numerusform>
            <numerusform>%Ln will stay unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln record(s)</source>
        <translation>
            <numerusform>Edit %Ln record</numerusform>
            <numerusform>Edit %Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Clear the field “%1”</source>
        <comment>field</comment>
        <translation>Clear the field “%1”</translation>
    </message>
    <message>
        <source>Choose the new value.</source>
        <translation>Choose the new value.</translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 of %Ln record(s)</source>
        <comment>field</comment>
        <translation>
            <numerusform>Clear %1 of %Ln record</numerusform>
            <numerusform>Clear %1 of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulletinCard</name>
    <message>
        <source>Bulletins</source>
        <translation>Bulletins</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not read</source>
        <comment>bulletin</comment>
        <translation>%1, not read</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulletinReader</name>
    <message>
        <source>Newer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarModel</name>
    <message>
        <source>%1 moved</source>
        <translation>%1 moved</translation>
    </message>
    <message>
        <source>%1 detached from its series</source>
        <translation>%1 detached from its series</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 reopened</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 done</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarPage</name>
    <message>
        <source>%1 moved</source>
        <translation>%1 moved</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>How many days</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Whose records</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Day ordered by location</source>
        <translation>Day ordered by location</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rescheduled.</source>
        <translation>
            <numerusform>%Ln rescheduled.</numerusform>
            <numerusform>%Ln rescheduled.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as iCalendar</source>
        <translation>Export as iCalendar</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Plan the route of the day…</source>
        <translation>Plan the route of the day…</translation>
    </message>
    <message>
        <source>Export as iCalendar…</source>
        <translation>Export as iCalendar…</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 reopened</translation>
    </message>
    <message>
        <source>New entry at this time</source>
        <translation>New entry at this time</translation>
    </message>
    <message>
        <source>Tick the task, or take it back</source>
        <translation>Tick the task, or take it back</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>Open the entry</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarPopup</name>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarView</name>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>open, Space to mark as done</source>
        <translation>open, Space to mark as done</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>Mark as open</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Mark as done</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardExport</name>
    <message>
        <source>Export vCards</source>
        <translation>Export vCards</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardLift</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <comment>that are moved</comment>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ← → to choose a column, Esc to cancel</source>
        <comment>cards</comment>
        <translation>%1: ← → to choose a column, Esc to cancel</translation>
    </message>
    <message>
        <source>%1 to “%2”: Enter to move, Esc to cancel</source>
        <comment>cards, stage</comment>
        <translation>%1 to “%2”: Enter to move, Esc to cancel</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardWords</name>
    <message numerus="yes">
        <source>%Ln lead(s) created</source>
        <translation>
            <numerusform>%Ln lead created</numerusform>
            <numerusform>%Ln leads created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) created</source>
        <translation>
            <numerusform>%Ln contact created</numerusform>
            <numerusform>%Ln contacts created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln existing</source>
        <translation>
            <numerusform>%Ln existing</numerusform>
            <numerusform>%Ln existing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) added to the notes</source>
        <translation>
            <numerusform>%Ln value added to the notes</numerusform>
            <numerusform>%Ln values added to the notes</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>This is not a complete vCard file. Nothing was imported.</source>
        <translation>This is not a complete vCard file. Nothing was imported.</translation>
    </message>
    <message>
        <source>Import vCards</source>
        <translation>Import vCards</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChangeOutput</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>Previous value</source>
        <translation>Previous value</translation>
    </message>
    <message>
        <source>Answer of the hub</source>
        <translation>Answer of the hub</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CheckRow</name>
    <message>
        <source>at least %1 %2</source>
        <comment>number, unit</comment>
        <translation>at least %1 %2</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <comment>number, unit</comment>
        <translation>at most %1 %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation>Remark on %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>does not apply</comment>
        <translation>N/A</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Add a photo</translation>
    </message>
    <message>
        <source>Photo for %1</source>
        <translation>Photo for %1</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>Photo taken</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>Not OK</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Does not apply</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChecksStep</name>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nothing to check</translation>
    </message>
    <message>
        <source>No checklist applies to this kind of visit and machine. A manager can create one under “Checklists”.</source>
        <translation>No checklist applies to this kind of visit and machine. A manager can create one under “Checklists”.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Answered: %1</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question: answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Not set</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChoiceTable</name>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ColumnBox</name>
    <message>
        <source>Exit criteria: %1</source>
        <translation>Exit criteria: %1</translation>
    </message>
    <message>
        <source>Space lifts a card, arrows choose a column, Enter drops it.</source>
        <translation>Space lifts a card, arrows choose a column, Enter drops it.</translation>
    </message>
    <message>
        <source>W wins a deal, L loses it.</source>
        <translation>W wins a deal, L loses it.</translation>
    </message>
    <message>
        <source>New %1 in “%2”</source>
        <comment>kind of record, stage</comment>
        <translation>New %1 in “%2”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cards shown, records there are</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Commands</name>
    <message>
        <source>Forms not saved yet</source>
        <translation>Forms not saved yet</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Workspace: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CompanyPage</name>
    <message>
        <source>Company data</source>
        <translation>Company data</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</translation>
    </message>
    <message>
        <source>Find company data</source>
        <translation>Find company data</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nothing is called so.</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <comment>kind of records</comment>
        <translation>Favourite: %1</translation>
    </message>
    <message>
        <source>Show it above all others</source>
        <translation>Show it above all others</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Composer</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of activity, record</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Log a call (Ctrl+D)</source>
        <translation>Log a call (Ctrl+D)</translation>
    </message>
    <message>
        <source>Write a note (Ctrl+Shift+D)</source>
        <translation>Write a note (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Your email program sends it; subject and text are logged here.</source>
        <translation>Your email program sends it; subject and text are logged here.</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. Esc closes; what you typed is kept.</source>
        <translation>Ctrl+Enter saves. Esc closes; what you typed is kept.</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Log call</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>Log meeting</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Add task</translation>
    </message>
    <message>
        <source>Open in email program</source>
        <translation>Open in email program</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Call logged</translation>
    </message>
    <message>
        <source>Meeting logged</source>
        <translation>Meeting logged</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Task added</translation>
    </message>
    <message>
        <source>Email logged</source>
        <translation>Email logged</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Note saved</translation>
    </message>
    <message>
        <source>There is no email program on this laptop; the address was copied.</source>
        <translation>There is no email program on this laptop; the address was copied.</translation>
    </message>
    <message>
        <source>Log it anyway</source>
        <translation>Log it anyway</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ComposerFields</name>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>What needs to be done</source>
        <translation>What needs to be done</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation>Date of the next step</translation>
    </message>
    <message>
        <source>This date is in the past.</source>
        <translation>This date is in the past.</translation>
    </message>
    <message>
        <source>Spoken with …</source>
        <translation>Spoken with …</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>Spoken with</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictCards</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Other people&apos;s conflicts</source>
        <translation>Other people&apos;s conflicts</translation>
    </message>
    <message>
        <source>Keys: 1 uses the other value, 2 keeps the one in use, 3 enters another.</source>
        <translation>Keys: 1 uses the other value, 2 keeps the one in use, 3 enters another.</translation>
    </message>
    <message>
        <source>Keep all values in use</source>
        <translation>Keep all values in use</translation>
    </message>
    <message>
        <source>Use all other values</source>
        <translation>Use all other values</translation>
    </message>
    <message>
        <source>There is no other value to use.</source>
        <translation>There is no other value to use.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) resolved</source>
        <translation>
            <numerusform>%Ln conflict resolved</numerusform>
            <numerusform>%Ln conflicts resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictDialog</name>
    <message>
        <source>Use this value</source>
        <translation>Use this value</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictMark</name>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Resolve the conflict: %1</source>
        <comment>field</comment>
        <translation>Resolve the conflict: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictPair</name>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>value of a conflict</comment>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who changed it, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictSettled</name>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Resolved. %1 is empty</source>
        <comment>field</comment>
        <translation>Resolved. %1 is empty</translation>
    </message>
    <message>
        <source>Resolved. %1: %2</source>
        <comment>field, value</comment>
        <translation>Resolved. %1: %2</translation>
    </message>
    <message>
        <source>The record is not on this laptop.</source>
        <translation>The record is not on this laptop.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConversionDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Values that do not convert</source>
        <translation>Values that do not convert</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>New type</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Refers to</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Internal name</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>For imports and programs. Cannot be changed after publishing.</translation>
    </message>
    <message>
        <source>A new field with the same label replaces this one. Once it is published, its values are filled in as one import that can be undone, and the old field is hidden with its values.</source>
        <translation>A new field with the same label replaces this one. Once it is published, its values are filled in as one import that can be undone, and the old field is hidden with its values.</translation>
    </message>
    <message>
        <source>No record has a value in this field.</source>
        <translation>No record has a value in this field.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) convert.</source>
        <translation>
            <numerusform>%Ln value converts.</numerusform>
            <numerusform>%Ln values convert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be converted and will stay in the old field.</source>
        <translation>
            <numerusform>%Ln cannot be converted and will stay in the old field.</numerusform>
            <numerusform>%Ln cannot be converted and will stay in the old field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them:</source>
        <translation>
            <numerusform>The first %Ln of them:</numerusform>
            <numerusform>The first %Ln of them:</numerusform>
        </translation>
    </message>
    <message>
        <source>Change type: %1</source>
        <translation>Change type: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConvertDialog</name>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, why it may be the same</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Convert: %1</source>
        <comment>kind of record</comment>
        <translation>Convert: %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConvertTools</name>
    <message>
        <source>Convert</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <comment>kinds of records</comment>
        <translation>Convert to %1</translation>
    </message>
    <message>
        <source>%1 converted</source>
        <translation>%1 converted</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CountProof</name>
    <message>
        <source>Type %1 to continue:</source>
        <comment>number of records</comment>
        <translation>Type %1 to continue:</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DateEditor</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a day is typed</comment>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Pick from the calendar</source>
        <translation>Pick from the calendar</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <comment>how a time is typed</comment>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>A day, or words: tomorrow, in 2 weeks, next Monday, end of month</source>
        <translation>A day, or words: tomorrow, in 2 weeks, next Monday, end of month</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayCard</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Show on the map</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayGrid</name>
    <message>
        <source>All day</source>
        <translation>All day</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayPage</name>
    <message>
        <source>Visits of the day</source>
        <translation>Visits of the day</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>visits</comment>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>Whose visits</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>No visits on this day</translation>
    </message>
    <message>
        <source>Planned visits appear here in the order of their times.</source>
        <translation>Planned visits appear here in the order of their times.</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>All visits</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>Parts and tools</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayPlanDialog</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>By location: %1 %2</source>
        <comment>day and its name</comment>
        <translation>By location: %1 %2</translation>
    </message>
    <message>
        <source>Latitude and longitude; empty: at the first stop</source>
        <translation>Latitude and longitude; empty: at the first stop</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>length</comment>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>Fixed time</translation>
    </message>
    <message>
        <source>Stops of the day</source>
        <translation>Stops of the day</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Start from</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Start at</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</translation>
    </message>
    <message>
        <source>Left unchanged because they have no position: %1</source>
        <translation>Left unchanged because they have no position: %1</translation>
    </message>
    <message>
        <source>Cannot be reached in time: %1</source>
        <translation>Cannot be reached in time: %1</translation>
    </message>
    <message>
        <source>Straight-line distances; times are calculated at %1 km/h.</source>
        <translation>Straight-line distances; times are calculated at %1 km/h.</translation>
    </message>
    <message>
        <source>No visits or meetings on this day.</source>
        <translation>No visits or meetings on this day.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 instead of %2</translation>
    </message>
    <message>
        <source>%1, already in a good order</source>
        <translation>%1, already in a good order</translation>
    </message>
    <message>
        <source>Starting position</source>
        <translation>Starting position</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>Home address</translation>
    </message>
    <message>
        <source>The first stop</source>
        <translation>The first stop</translation>
    </message>
    <message>
        <source>Another position …</source>
        <translation>Another position …</translation>
    </message>
    <message>
        <source>Cannot be reached that day, so they are left unchanged: %1</source>
        <translation>Cannot be reached that day, so they are left unchanged: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DealBoard</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Overdue since %1</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>To do today</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nothing planned</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>Next on %1</translation>
    </message>
    <message numerus="yes">
        <source>No activity for %n day(s)</source>
        <translation>
            <numerusform>No activity for %n day</numerusform>
            <numerusform>No activity for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln open deal</numerusform>
            <numerusform>%Ln open deals</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 weighted</source>
        <translation>%1 weighted</translation>
    </message>
    <message numerus="yes">
        <source>%n without an exchange rate not included</source>
        <translation>
            <numerusform>%n without an exchange rate not included</numerusform>
            <numerusform>%n without an exchange rate not included</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>date</comment>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>expected date</comment>
        <translation>Close %1</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 created</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 weighted</source>
        <translation>%1 · %2 weighted</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailCell</name>
    <message>
        <source>Click to edit</source>
        <translation>Click to edit</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <comment>how complete a record is</comment>
        <translation>%1 % complete</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsView</name>
    <message>
        <source>Who changed this, and the earlier values</source>
        <translation>Who changed this, and the earlier values</translation>
    </message>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>History: %1</translation>
    </message>
    <message>
        <source>Show on a map</source>
        <translation>Show on a map</translation>
    </message>
    <message>
        <source>Show on a map: %1</source>
        <comment>address</comment>
        <translation>Show on a map: %1</translation>
    </message>
    <message>
        <source>Hide empty fields</source>
        <translation>Hide empty fields</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln empty field(s)</source>
        <translation>
            <numerusform>Show %Ln empty field</numerusform>
            <numerusform>Show %Ln empty fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::DispatchPage</name>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>%1 of %2 engineers ready</source>
        <translation>%1 of %2 engineers ready</translation>
    </message>
    <message>
        <source>To be planned: %1</source>
        <translation>To be planned: %1</translation>
    </message>
    <message>
        <source>Who could do %1</source>
        <translation>Who could do %1</translation>
    </message>
    <message>
        <source>Nobody has enough time left that day.</source>
        <translation>Nobody has enough time left that day.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>Assign to %1</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 assigned to %2</translation>
    </message>
    <message>
        <source>%1 is to be planned again</source>
        <translation>%1 is to be planned again</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Visits to be planned</source>
        <translation>Visits to be planned</translation>
    </message>
    <message>
        <source>Engineers and their visits</source>
        <translation>Engineers and their visits</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>Parts and tools</translation>
    </message>
    <message>
        <source>%1 is with %2, %3</source>
        <comment>visit, engineer, time</comment>
        <translation>%1 is with %2, %3</translation>
    </message>
    <message>
        <source>Earliest: %1 %2, %3</source>
        <comment>day, time, engineer</comment>
        <translation>Earliest: %1 %2, %3</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftPanel</name>
    <message>
        <source>Edit again</source>
        <translation>Edit again</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %Ln change(s)</source>
        <translation>
            <numerusform>Draft: %Ln change</numerusform>
            <numerusform>Draft: %Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub refused the changes: %1</source>
        <translation>The hub refused the changes: %1</translation>
    </message>
    <message>
        <source>Waiting for the hub.</source>
        <translation>Waiting for the hub.</translation>
    </message>
    <message>
        <source>Prepare new fields and entities here, then publish them together.</source>
        <translation>Prepare new fields and entities here, then publish them together.</translation>
    </message>
    <message>
        <source>Each laptop adopts the changes at its next sync while people keep working. New fields appear at once in forms, lists, filters, reports, imports and exports. Existing records and unsent changes are kept.</source>
        <translation>Each laptop adopts the changes at its next sync while people keep working. New fields appear at once in forms, lists, filters, reports, imports and exports. Existing records and unsent changes are kept.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Undo last</translation>
    </message>
    <message>
        <source>%1 No longer applies: %2</source>
        <translation>%1 No longer applies: %2</translation>
    </message>
    <message>
        <source>The changes are published with the next sync.</source>
        <translation>The changes are published with the next sync.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Forms not saved yet</source>
        <translation>Forms not saved yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsOffer</name>
    <message>
        <source>Unsaved form from last time was kept: %1</source>
        <translation>Unsaved form from last time was kept: %1</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) from last time were kept</source>
        <translation>
            <numerusform>%Ln unsaved form from last time was kept</numerusform>
            <numerusform>%Ln unsaved forms from last time were kept</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>Every form is saved.</source>
        <translation>Every form is saved.</translation>
    </message>
    <message>
        <source>What you typed is not saved, and it cannot be kept for the next start.</source>
        <translation>What you typed is not saved, and it cannot be kept for the next start.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Close and lose it</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DuplicateNotice</name>
    <message>
        <source>Possible duplicate:</source>
        <translation>Possible duplicate:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, why it may be the same</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DuplicatesPage</name>
    <message>
        <source>Duplicates: %1</source>
        <comment>kind of records</comment>
        <translation>Duplicates: %1</translation>
    </message>
    <message>
        <source>Searching all records …</source>
        <translation>Searching all records …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicate(s)</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln most certain are shown</source>
        <translation>
            <numerusform>the most certain one is shown</numerusform>
            <numerusform>the %Ln most certain are shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>No duplicates</translation>
    </message>
    <message>
        <source>No records here look like duplicates.</source>
        <translation>No records here look like duplicates.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Merge %1 and %2</source>
        <translation>Merge %1 and %2</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Find duplicates</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Nobody in the company is asked about these two again</source>
        <translation>Nobody in the company is asked about these two again</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same</source>
        <translation>%1 and %2 are not the same</translation>
    </message>
    <message>
        <source>Kept as two records</source>
        <translation>Kept as two records</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityDialog</name>
    <message>
        <source>Activities can refer to it</source>
        <translation>Activities can refer to it</translation>
    </message>
    <message>
        <source>Files can be attached</source>
        <translation>Files can be attached</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>New entity</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>States</source>
        <translation>States</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Internal name</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>For imports and programs. Cannot be changed after publishing.</translation>
    </message>
    <message>
        <source>Numbers start with</source>
        <translation>Numbers start with</translation>
    </message>
    <message>
        <source>A capital letter; without one records have no number.</source>
        <translation>A capital letter; without one records have no number.</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>Singular in English</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>Plural in English</translation>
    </message>
    <message>
        <source>Visible to the owner of the parent record, their team and managers, with a tab on its page. Whoever sees that record only for a visit does not see it.</source>
        <translation>Visible to the owner of the parent record, their team and managers, with a tab on its page. Whoever sees that record only for a visit does not see it.</translation>
    </message>
    <message>
        <source>Another kind of record already has this label.</source>
        <translation>Another kind of record already has this label.</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>Label in simplified Chinese</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>Label in traditional Chinese</translation>
    </message>
    <message>
        <source>In their order: the first is open, the last done</source>
        <translation>In their order: the first is open, the last done</translation>
    </message>
    <message>
        <source>Shown in the timeline of what it belongs to</source>
        <translation>Shown in the timeline of what it belongs to</translation>
    </message>
    <message>
        <source>Has a due date (needs states): overdue, reminders, calendar</source>
        <translation>Has a due date (needs states): overdue, reminders, calendar</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityList</name>
    <message>
        <source>Entities</source>
        <translation>Entities</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1 (own)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (hidden)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldDialog</name>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Show in the record header</source>
        <translation>Show in the record header</translation>
    </message>
    <message>
        <source>Show as list column</source>
        <translation>Show as list column</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>New field: %1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>Field: %1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Label in English</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>Label in simplified Chinese</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>Label in traditional Chinese</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Refers to</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Section of the form</source>
        <translation>Section of the form</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Internal name</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>For imports and programs. Cannot be changed after publishing.</translation>
    </message>
    <message>
        <source>Choices stay once they are published; hide them instead.</source>
        <translation>Choices stay once they are published; hide them instead.</translation>
    </message>
    <message>
        <source>Leave all unticked to allow any record</source>
        <translation>Leave all unticked to allow any record</translation>
    </message>
    <message>
        <source>Another field already has this label.</source>
        <translation>Another field already has this label.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Of those who may edit the record. Administrators may always.</source>
        <translation>Of those who may edit the record. Administrators may always.</translation>
    </message>
    <message>
        <source>Shown below the field in the form</source>
        <translation>Shown below the field in the form</translation>
    </message>
    <message>
        <source>Who may see and edit it</source>
        <translation>Who may see and edit it</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldHistory</name>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>History: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1, not at the hub yet</source>
        <comment>when</comment>
        <translation>%1, not at the hub yet</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldTable</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FiguresModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Overall</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Reached</source>
        <comment>share of a target</comment>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>to a target</comment>
        <translation>Gap</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FileEditor</name>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Leave empty</translation>
    </message>
    <message>
        <source>%1 is no longer there. Choose it again.</source>
        <comment>file</comment>
        <translation>%1 is no longer there. Choose it again.</translation>
    </message>
    <message>
        <source>Copying %1 …</source>
        <comment>file</comment>
        <translation>Copying %1 …</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Replace …</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>Look at it or save it elsewhere</source>
        <translation>Look at it or save it elsewhere</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FileIntake</name>
    <message>
        <source>Picture %1.png</source>
        <comment>when</comment>
        <translation>Picture %1.png</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, why it was not added</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added</source>
        <translation>
            <numerusform>%Ln file added</numerusform>
            <numerusform>%Ln files added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilePreview</name>
    <message>
        <source>Keep on this laptop</source>
        <translation>Keep on this laptop</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This file is at the hub. It is fetched as soon as there is a connection and then shown here.</source>
        <translation>This file is at the hub. It is fetched as soon as there is a connection and then shown here.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no preview of this kind of file. Save it to open it with another program.</source>
        <translation>There is no preview of this kind of file. Save it to open it with another program.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesModel</name>
    <message>
        <source>Only at the hub</source>
        <translation>Only at the hub</translation>
    </message>
    <message>
        <source>Damaged before it was sent</source>
        <translation>Damaged before it was sent</translation>
    </message>
    <message>
        <source>Sending: %1 %</source>
        <comment>percent</comment>
        <translation>Sending: %1 %</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>Waiting for the hub</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>On this laptop</translation>
    </message>
    <message>
        <source>Fetching: %1 %</source>
        <comment>percent</comment>
        <translation>Fetching: %1 %</translation>
    </message>
    <message>
        <source>Will be fetched at the next connection</source>
        <translation>Will be fetched at the next connection</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesView</name>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture.</source>
        <translation>Drop files here, or paste a picture.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>Drop files here, paste a picture, or choose them. They are saved on this laptop at once and sent to the hub when there is a connection.</source>
        <translation>Drop files here, paste a picture, or choose them. They are saved on this laptop at once and sent to the hub when there is a connection.</translation>
    </message>
    <message>
        <source>There is no file and no picture to add.</source>
        <translation>There is no file and no picture to add.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 deleted</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Keep on this laptop</source>
        <translation>Keep on this laptop</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Filling</name>
    <message>
        <source>Converting …</source>
        <translation>Converting …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) converted</source>
        <translation>
            <numerusform>%Ln value converted</numerusform>
            <numerusform>%Ln values converted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Add filter</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>All of these</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Any of these</translation>
    </message>
    <message>
        <source>How filters are combined</source>
        <translation>How filters are combined</translation>
    </message>
    <message>
        <source>Change the filter: %1</source>
        <translation>Change the filter: %1</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>Remove filter</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Remove the filter: %1</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>Filter group</translation>
    </message>
    <message>
        <source>Incomplete records</source>
        <translation>Incomplete records</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FirstSteps</name>
    <message>
        <source>Set up your company</source>
        <translation>Set up your company</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hide: Set up your company</source>
        <translation>Hide: Set up your company</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>numbers</comment>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>Company details</source>
        <translation>Company details</translation>
    </message>
    <message>
        <source>Enter details</source>
        <translation>Enter details</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Add those who work with Caravan, with their roles.</source>
        <translation>Add those who work with Caravan, with their roles.</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>Add a person …</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Import them from a CSV file with the list&apos;s menu, or enter the first.</source>
        <translation>Import them from a CSV file with the list&apos;s menu, or enter the first.</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Laptops</translation>
    </message>
    <message>
        <source>Send the sign-in link to your colleagues. This is done once another laptop has signed in.</source>
        <translation>Send the sign-in link to your colleagues. This is done once another laptop has signed in.</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>a step</comment>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <comment>a step</comment>
        <translation>To do: %1</translation>
    </message>
    <message>
        <source>Your hub has no address that other laptops can use.</source>
        <translation>Your hub has no address that other laptops can use.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copied: %1</translation>
    </message>
    <message>
        <source>Name and address appear on quotes and reports.</source>
        <translation>Name and address appear on quotes and reports.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FootWords</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>Discard what you entered?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>Please check the highlighted fields.</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 created</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 saved</translation>
    </message>
    <message>
        <source>What you had typed is here again, not saved yet. Cancel discards it.</source>
        <translation>What you had typed is here again, not saved yet. Cancel discards it.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPreview</name>
    <message>
        <source>This field</source>
        <translation>This field</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormView</name>
    <message>
        <source>Cleared by somebody else in the meantime. Your text is kept.</source>
        <translation>Cleared by somebody else in the meantime. Your text is kept.</translation>
    </message>
    <message>
        <source>Changed to “%1” in the meantime. Your text is kept.</source>
        <translation>Changed to “%1” in the meantime. Your text is kept.</translation>
    </message>
    <message>
        <source>Choose region</source>
        <translation>Choose region</translation>
    </message>
    <message>
        <source>You cannot edit this field.</source>
        <translation>You cannot edit this field.</translation>
    </message>
    <message>
        <source>Cleared: it belonged to the customer before.</source>
        <translation>Cleared: it belonged to the customer before.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FunnelView</name>
    <message>
        <source>%1% of the step before</source>
        <translation>%1% of the step before</translation>
    </message>
</context>
<context>
    <name>caravan::ui::GapCard</name>
    <message>
        <source>Target of this quarter</source>
        <translation>Target of this quarter</translation>
    </message>
    <message>
        <source>No targets are set for this quarter.</source>
        <translation>No targets are set for this quarter.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>amount</comment>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>reached, %1 above</source>
        <comment>amount</comment>
        <translation>reached, %1 above</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Gate</name>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>Sign in to your hub first.</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Your password was changed</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>Sign in once more. After that, your password can unlock the window.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::GroupPanel</name>
    <message>
        <source>Groups: %1</source>
        <comment>field</comment>
        <translation>Groups: %1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group of records without a value</comment>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportColumns</name>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Import as</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Import %1 as</source>
        <comment>a column</comment>
        <translation>Import %1 as</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Family name</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportDialog</name>
    <message>
        <source>Update existing records</source>
        <translation>Update existing records</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>Skip these rows</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>records of a kind</comment>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Create %1 that do not exist yet</source>
        <comment>accounts</comment>
        <translation>Create %1 that do not exist yet</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Map at least one column to a field.</source>
        <translation>Map at least one column to a field.</translation>
    </message>
    <message>
        <source>“%1” is read as %2</source>
        <comment>a column, how its numbers or days are written</comment>
        <translation>“%1” is read as %2</translation>
    </message>
    <message>
        <source>Choose the encoding in which the example reads correctly.</source>
        <translation>Choose the encoding in which the example reads correctly.</translation>
    </message>
    <message numerus="yes">
        <source>Import stopped: %Ln record(s) are written</source>
        <translation>
            <numerusform>Import stopped: %Ln record are written</numerusform>
            <numerusform>Import stopped: %Ln records are written</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportDoubts</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>month/day/year</translation>
    </message>
    <message>
        <source>Excel day numbers</source>
        <translation>Excel day numbers</translation>
    </message>
    <message>
        <source>time of this laptop</source>
        <translation>time of this laptop</translation>
    </message>
    <message>
        <source>%1 in the whole column</source>
        <comment>how numbers or days are written</comment>
        <translation>%1 in the whole column</translation>
    </message>
    <message>
        <source>it is not clear which record is meant</source>
        <translation>it is not clear which record is meant</translation>
    </message>
    <message>
        <source>contradicts another column</source>
        <translation>contradicts another column</translation>
    </message>
    <message>
        <source>it can be read in more than one way</source>
        <translation>it can be read in more than one way</translation>
    </message>
    <message>
        <source>%1 is missing or wrong</source>
        <comment>a field</comment>
        <translation>%1 is missing or wrong</translation>
    </message>
    <message>
        <source>a different number of cells than the header</source>
        <translation>a different number of cells than the header</translation>
    </message>
    <message>
        <source>no %1 of this name</source>
        <comment>a kind of record</comment>
        <translation>no %1 of this name</translation>
    </message>
    <message>
        <source>not a valid %1</source>
        <comment>a field</comment>
        <translation>not a valid %1</translation>
    </message>
    <message>
        <source>Replace “%1” with</source>
        <comment>a value</comment>
        <translation>Replace “%1” with</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Create it</source>
        <comment>a record that is referred to</comment>
        <translation>Create it</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Leave it empty</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a value</comment>
        <translation>Use %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportProgress</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln existing</source>
        <translation>
            <numerusform>%Ln existing</numerusform>
            <numerusform>%Ln existing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with problems</source>
        <translation>
            <numerusform>%Ln row with problems</numerusform>
            <numerusform>%Ln rows with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) imported</source>
        <translation>
            <numerusform>%Ln record imported</numerusform>
            <numerusform>%Ln records imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln row skipped</numerusform>
            <numerusform>%Ln rows skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>Imported on</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone %1</source>
        <comment>time</comment>
        <translation>Undone %1</translation>
    </message>
    <message>
        <source>Nothing has been imported on this laptop yet.</source>
        <translation>Nothing has been imported on this laptop yet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted</source>
        <translation>
            <numerusform>%Ln record will be deleted</numerusform>
            <numerusform>%Ln records will be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will get their old values back</source>
        <translation>
            <numerusform>%Ln record will get its old values back</numerusform>
            <numerusform>%Ln records will get their old values back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were changed later and are kept</source>
        <translation>
            <numerusform>%Ln record was changed later and is kept</numerusform>
            <numerusform>%Ln records were changed later and are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay because others refer to them</source>
        <translation>
            <numerusform>%Ln record stays because others refer to it</numerusform>
            <numerusform>%Ln records stay because others refer to them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) no longer exist</source>
        <translation>
            <numerusform>%Ln record no longer exists</numerusform>
            <numerusform>%Ln records no longer exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %Ln record(s)</source>
        <translation>
            <numerusform>Import undone: %Ln record</numerusform>
            <numerusform>Import undone: %Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing the import …</source>
        <translation>Undoing the import …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left unchanged</source>
        <translation>
            <numerusform>%Ln left unchanged</numerusform>
            <numerusform>%Ln left unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::LabelDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>New section: %1</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>Section: %1</translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>Entity: %1</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>Singular in English</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Label in English</translation>
    </message>
    <message>
        <source>Singular in simplified Chinese</source>
        <translation>Singular in simplified Chinese</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>Label in simplified Chinese</translation>
    </message>
    <message>
        <source>Singular in traditional Chinese</source>
        <translation>Singular in traditional Chinese</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>Label in traditional Chinese</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>Plural in English</translation>
    </message>
    <message>
        <source>Plural in simplified Chinese</source>
        <translation>Plural in simplified Chinese</translation>
    </message>
    <message>
        <source>Plural in traditional Chinese</source>
        <translation>Plural in traditional Chinese</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Internal name</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>For imports and programs. Cannot be changed after publishing.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Report: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LeadActions</name>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Claim this lead from the pool</source>
        <translation>Claim this lead from the pool</translation>
    </message>
    <message>
        <source>Return to pool</source>
        <translation>Return to pool</translation>
    </message>
    <message>
        <source>Return this lead to your team&apos;s pool</source>
        <translation>Return this lead to your team&apos;s pool</translation>
    </message>
    <message>
        <source>%1 is now yours</source>
        <translation>%1 is now yours</translation>
    </message>
    <message>
        <source>%1 returned to the pool</source>
        <translation>%1 returned to the pool</translation>
    </message>
    <message>
        <source>Score %1 · %2 of need, budget, authority and time are known</source>
        <comment>points; 0 to 4</comment>
        <translation>Score %1 · %2 of need, budget, authority and time are known</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LinesView</name>
    <message>
        <source>Add a product</source>
        <translation>Add a product</translation>
    </message>
    <message>
        <source>Remove the selected lines</source>
        <translation>Remove the selected lines</translation>
    </message>
    <message>
        <source>The amount is %1: use the sum of the lines</source>
        <translation>The amount is %1: use the sum of the lines</translation>
    </message>
    <message>
        <source>Use the sum of the lines as the amount</source>
        <translation>Use the sum of the lines as the amount</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>%1 added; no price book has a price for it</source>
        <translation>%1 added; no price book has a price for it</translation>
    </message>
    <message>
        <source>Select the lines first.</source>
        <translation>Select the lines first.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>Amount: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListClipboard</name>
    <message numerus="yes">
        <source>At most %Ln row(s) can be copied at once. Export the list instead.</source>
        <translation>
            <numerusform>At most %Ln row can be copied at once. Export the list instead.</numerusform>
            <numerusform>At most %Ln rows can be copied at once. Export the list instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied with their IDs</source>
        <translation>
            <numerusform>%Ln row copied with their IDs</numerusform>
            <numerusform>%Ln rows copied with their IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Too much to paste at once. Import it as a CSV file.</source>
        <translation>Too much to paste at once. Import it as a CSV file.</translation>
    </message>
    <message>
        <source>The clipboard holds no text that can be pasted.</source>
        <translation>The clipboard holds no text that can be pasted.</translation>
    </message>
    <message>
        <source>Select fewer rows.</source>
        <translation>Select fewer rows.</translation>
    </message>
    <message>
        <source>Pasting …</source>
        <translation>Pasting …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed by pasting</source>
        <translation>
            <numerusform>%Ln record changed by pasting</numerusform>
            <numerusform>%Ln records changed by pasting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFiles</name>
    <message>
        <source>Import a CSV file</source>
        <translation>Import a CSV file</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv *.tsv *.txt)</source>
        <translation>Comma-separated text (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>Comma-separated text (*.csv)</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>The export was stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>Too many records to print. Filter the list, or export it.</source>
        <translation>Too many records to print. Filter the list, or export it.</translation>
    </message>
    <message>
        <source>Another export of this list is still running.</source>
        <translation>Another export of this list is still running.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFilter</name>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>Filter this list (/)</source>
        <translation>Filter this list (/)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Whose records</translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>field: no restriction</comment>
        <translation>%1: all</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListGroups</name>
    <message>
        <source>By %1</source>
        <comment>grouped by a field</comment>
        <translation>By %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Groups with counts and sums</source>
        <translation>Groups with counts and sums</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>No groups</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Nothing matches this filter</translation>
    </message>
    <message>
        <source>Try fewer words, or show everything again.</source>
        <translation>Try fewer words, or show everything again.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>What you create here is kept on this laptop and sent to the hub when there is a connection.</source>
        <translation>What you create here is kept on this laptop and sent to the hub when there is a connection.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>Delete %Ln record</numerusform>
            <numerusform>Delete %Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Edit selected …</source>
        <translation>Edit selected …</translation>
    </message>
    <message>
        <source>This list could not be read</source>
        <translation>This list could not be read</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>updated %1</translation>
    </message>
    <message numerus="yes">
        <source>Stop the export (%Ln row(s) so far)</source>
        <translation>
            <numerusform>Stop the export (%Ln row so far)</numerusform>
            <numerusform>Stop the export (%Ln rows so far)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Open in a new window</translation>
    </message>
    <message>
        <source>Edit “%1” here</source>
        <comment>field</comment>
        <translation>Edit “%1” here</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln record(s)</source>
        <translation>
            <numerusform>More than %Ln record</numerusform>
            <numerusform>More than %Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign selected …</source>
        <translation>Reassign selected …</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>Import a CSV file</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between rules</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>no exchange rate, sorted last: %1</source>
        <comment>currencies</comment>
        <translation>no exchange rate, sorted last: %1</translation>
    </message>
    <message>
        <source>Imports …</source>
        <translation>Imports …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Preview of the selected record (Space)</source>
        <translation>Preview of the selected record (Space)</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Copy %Ln row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln selected record(s) can be exported. Filter the list instead.</source>
        <translation>
            <numerusform>At most %Ln selected record can be exported. Filter the list instead.</numerusform>
            <numerusform>At most %Ln selected records can be exported. Filter the list instead.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of the filter cannot stand on Home. Use a rule instead.</source>
        <translation>Words of the filter cannot stand on Home. Use a rule instead.</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>list</comment>
        <translation>“%1” is on Home now</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>It is on Home already, or there is no room for more.</translation>
    </message>
    <message>
        <source>Preview of the current record</source>
        <translation>Preview of the current record</translation>
    </message>
    <message>
        <source>Next or previous row</source>
        <translation>Next or previous row</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Copy the selected rows, or the cell</source>
        <translation>Copy the selected rows, or the cell</translation>
    </message>
    <message>
        <source>Copy the selected rows with their IDs</source>
        <translation>Copy the selected rows with their IDs</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Delete the selected records</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Select nothing</translation>
    </message>
    <message>
        <source>Add to Home</source>
        <translation>Add to Home</translation>
    </message>
    <message>
        <source>Paste, after showing what would change</source>
        <translation>Paste, after showing what would change</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSelection</name>
    <message>
        <source>Select records first.</source>
        <translation>Select records first.</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>Changing …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed</source>
        <translation>
            <numerusform>%Ln record changed</numerusform>
            <numerusform>%Ln records changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassigning …</source>
        <translation>Reassigning …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) reassigned</source>
        <translation>
            <numerusform>%Ln record reassigned</numerusform>
            <numerusform>%Ln records reassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln refused: %1</numerusform>
            <numerusform>%Ln refused: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSums</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <comment>a sum of what is under way</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>a sum of what is done</comment>
        <translation>completed</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>a sum of what ended otherwise</comment>
        <translation>dropped</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, how far</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LockPage</name>
    <message>
        <source>Wrong password. After five attempts there is a pause.</source>
        <translation>Wrong password. After five attempts there is a pause.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MainWindow</name>
    <message>
        <source>%1 – Caravan</source>
        <comment>window title</comment>
        <translation>%1 – Caravan</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MergeDialog</name>
    <message>
        <source>Merge records</source>
        <translation>Merge records</translation>
    </message>
    <message>
        <source>Contacts, deals, activities and files of the other record move to the one that stays. Where only one of them has a value, that value is kept.</source>
        <translation>Contacts, deals, activities and files of the other record move to the one that stays. Where only one of them has a value, that value is kept.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 stays</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 merged</source>
        <translation>%1 and %2 merged</translation>
    </message>
    <message>
        <source>You cannot edit both records.</source>
        <translation>You cannot edit both records.</translation>
    </message>
    <message>
        <source>Select the two records first.</source>
        <translation>Select the two records first.</translation>
    </message>
    <message>
        <source>Merge the two selected</source>
        <translation>Merge the two selected</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Messages</name>
    <message>
        <source>Undoing …</source>
        <translation>Undoing …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) left unchanged</source>
        <translation>
            <numerusform>%Ln record left unchanged</numerusform>
            <numerusform>%Ln records left unchanged</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: the record cannot go back to where it stood.</source>
        <translation>This cannot be undone: the record cannot go back to where it stood.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MoneyEditor</name>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::MovedCard</name>
    <message>
        <source>What moved in seven days</source>
        <translation>What moved in seven days</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Won</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>Slipped</translation>
    </message>
    <message>
        <source>No deal moved.</source>
        <translation>No deal moved.</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Open the review</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
</context>
<context>
    <name>caravan::ui::NavList</name>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln record</numerusform>
            <numerusform>%1, %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::NewsPage</name>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>What others change in your records appears here after each sync, your own accounts first.</source>
        <translation>What others change in your records appears here after each sync, your own accounts first.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed since you last looked</source>
        <translation>
            <numerusform>%Ln record changed since you last looked</numerusform>
            <numerusform>%Ln records changed since you last looked</numerusform>
        </translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>updated %1</translation>
    </message>
    <message>
        <source>Without an account</source>
        <translation>Without an account</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Mark as read: %1</source>
        <translation>Mark as read: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <comment>fields</comment>
        <translation>changed: %1</translation>
    </message>
    <message>
        <source>deleted, or no longer shared with you</source>
        <translation>deleted, or no longer shared with you</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Notices</name>
    <message numerus="yes">
        <source>%Ln things are due</source>
        <translation>
            <numerusform>%Ln thing is due</numerusform>
            <numerusform>%Ln things are due</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <comment>time</comment>
        <translation>Starts at %1</translation>
    </message>
    <message>
        <source>The hub refused a change</source>
        <translation>The hub refused a change</translation>
    </message>
    <message>
        <source>Open the sync page to see why and to fix it.</source>
        <translation>Open the sync page to see why and to fix it.</translation>
    </message>
    <message>
        <source>A field was changed twice</source>
        <translation>A field was changed twice</translation>
    </message>
    <message>
        <source>Open the sync page to choose.</source>
        <translation>Open the sync page to choose.</translation>
    </message>
    <message>
        <source>A note from %1</source>
        <comment>person</comment>
        <translation>A note from %1</translation>
    </message>
    <message>
        <source>A note for you</source>
        <translation>A note for you</translation>
    </message>
    <message>
        <source>Open it to read it.</source>
        <translation>Open it to read it.</translation>
    </message>
    <message>
        <source>Open %1 to see them.</source>
        <comment>a list</comment>
        <translation>Open %1 to see them.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferActions</name>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Create a quote from the products of this deal</source>
        <translation>Create a quote from the products of this deal</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Ask your manager to approve this quote&apos;s discount</source>
        <translation>Ask your manager to approve this quote&apos;s discount</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Create a copy that replaces this quote</source>
        <translation>Create a copy that replaces this quote</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>The customer has ordered: create the order and win the deal</source>
        <translation>The customer has ordered: create the order and win the deal</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quote created</source>
        <translation>Quote created</translation>
    </message>
    <message>
        <source>Why this discount?</source>
        <translation>Why this discount?</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Approval requested</source>
        <translation>Approval requested</translation>
    </message>
    <message>
        <source>New version created</source>
        <translation>New version created</translation>
    </message>
    <message>
        <source>Order created</source>
        <translation>Order created</translation>
    </message>
    <message>
        <source>Save as a PDF with the company&apos;s letterhead and attach it</source>
        <translation>Save as a PDF with the company&apos;s letterhead and attach it</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>This deal already has the quote %1.</source>
        <translation>This deal already has the quote %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Create another</source>
        <translation>Create another</translation>
    </message>
    <message>
        <source>Another quote stands beside it. To replace it, open it and make a new version.</source>
        <translation>Another quote stands beside it. To replace it, open it and make a new version.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferPreview</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Document language: %1</source>
        <translation>Document language: %1</translation>
    </message>
    <message>
        <source>No program opens PDF files here. The file is in %1</source>
        <translation>No program opens PDF files here. The file is in %1</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation>Document language</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Zoom out (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>Fit to width (0)</source>
        <translation>Fit to width (0)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the PDF with the program of this desktop</source>
        <translation>Open the PDF with the program of this desktop</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Write an email with the PDF to the contact</source>
        <translation>Write an email with the PDF to the contact</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OwnerChoice</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Whose records</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PageDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>Record page: %1</source>
        <translation>Record page: %1</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Opens on</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shown in the record header</source>
        <translation>Shown in the record header</translation>
    </message>
    <message>
        <source>At most 8. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>At most 8. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PageFlow</name>
    <message>
        <source>Draft kept</source>
        <translation>Draft kept</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PartsStep</name>
    <message>
        <source>Part from stock</source>
        <translation>Part from stock</translation>
    </message>
    <message>
        <source>or another part</source>
        <translation>or another part</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Reason for exceeding the stock</source>
        <translation>Reason for exceeding the stock</translation>
    </message>
    <message>
        <source>Add the part</source>
        <translation>Add the part</translation>
    </message>
    <message>
        <source>Serial number put in</source>
        <translation>Serial number put in</translation>
    </message>
    <message>
        <source>Serial number taken out</source>
        <translation>Serial number taken out</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>No parts used so far.</source>
        <translation>No parts used so far.</translation>
    </message>
    <message>
        <source>Used at this visit</source>
        <translation>Used at this visit</translation>
    </message>
    <message>
        <source>in: %1</source>
        <comment>serial number</comment>
        <translation>in: %1</translation>
    </message>
    <message>
        <source>out: %1</source>
        <comment>serial number</comment>
        <translation>out: %1</translation>
    </message>
    <message>
        <source>Return old part</source>
        <translation>Return old part</translation>
    </message>
    <message>
        <source>Return the old %1</source>
        <translation>Return the old %1</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>There are fewer in stock. Give a reason, or reduce the quantity.</source>
        <translation>There are fewer in stock. Give a reason, or reduce the quantity.</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>Quantity must be above 0.</translation>
    </message>
    <message>
        <source>Choose a part from stock or name one.</source>
        <translation>Choose a part from stock or name one.</translation>
    </message>
    <message>
        <source>Part used</source>
        <translation>Part used</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>At least 10 characters. Several words that do not belong together are easy to remember and hard to guess. Your other laptops have to sign in again.</source>
        <translation>At least 10 characters. Several words that do not belong together are easy to remember and hard to guess. Your other laptops have to sign in again.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The two new passwords do not match.</source>
        <translation>The two new passwords do not match.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>The current password is wrong.</translation>
    </message>
    <message>
        <source>The new password is too short or too easy to guess.</source>
        <translation>The new password is too short or too easy to guess.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes.</source>
        <translation>Too many attempts. Wait a few minutes.</translation>
    </message>
    <message>
        <source>No answer from the hub. Nothing was changed.</source>
        <translation>No answer from the hub. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Paste into this list</source>
        <translation>Paste into this list</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>What will change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Row %1</source>
        <comment>of what is pasted</comment>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>No such record on this laptop</source>
        <translation>No such record on this laptop</translation>
    </message>
    <message>
        <source>“%1” is not on this laptop</source>
        <comment>name or ID</comment>
        <translation>“%1” is not on this laptop</translation>
    </message>
    <message>
        <source>Several records are called “%1”</source>
        <translation>Several records are called “%1”</translation>
    </message>
    <message>
        <source>The list ends before this row</source>
        <translation>The list ends before this row</translation>
    </message>
    <message>
        <source>An earlier row is the same record</source>
        <translation>An earlier row is the same record</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Nothing is called “%1”</translation>
    </message>
    <message>
        <source>“%1” is not a valid value</source>
        <translation>“%1” is not a valid value</translation>
    </message>
    <message>
        <source>(cleared)</source>
        <comment>value</comment>
        <translation>(cleared)</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nothing would change.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) will change</source>
        <translation>
            <numerusform>%Ln value will change</numerusform>
            <numerusform>%Ln values will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln record(s).</source>
        <translation>
            <numerusform>in %Ln record.</numerusform>
            <numerusform>in %Ln records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be pasted.</source>
        <comment>values or rows</comment>
        <translation>
            <numerusform>%Ln cannot be pasted.</numerusform>
            <numerusform>%Ln cannot be pasted.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>row or record, field</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PersonDialog</name>
    <message>
        <source>Email address</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>They can change it after signing in.</source>
        <translation>They can change it after signing in.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Not an email address, or somebody has it already.</source>
        <translation>Not an email address, or somebody has it already.</translation>
    </message>
    <message>
        <source>The password is too short or too easy to guess.</source>
        <translation>The password is too short or too easy to guess.</translation>
    </message>
    <message>
        <source>Only administrators can add people.</source>
        <translation>Only administrators can add people.</translation>
    </message>
    <message>
        <source>No answer from the hub. Nobody was added.</source>
        <translation>No answer from the hub. Nobody was added.</translation>
    </message>
    <message>
        <source>Sign in to Caravan
Link: %1
Email address: %2
Password: %3</source>
        <translation>Sign in to Caravan
Link: %1
Email address: %2
Password: %3</translation>
    </message>
    <message>
        <source>%1 can sign in now. Pass these details on in a way you trust.</source>
        <comment>person</comment>
        <translation>%1 can sign in now. Pass these details on in a way you trust.</translation>
    </message>
    <message>
        <source>Copy and close</source>
        <translation>Copy and close</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PhotosStep</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Places</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Publish</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to %2?</source>
        <translation>Publish %1 to %2?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln laptop(s)</source>
        <translation>
            <numerusform>%Ln laptop</numerusform>
            <numerusform>%Ln laptops</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to all laptops?</source>
        <translation>Publish %1 to all laptops?</translation>
    </message>
    <message>
        <source>Required fields apply to new records, and to edits of the section they are in.</source>
        <translation>Required fields apply to new records, and to edits of the section they are in.</translation>
    </message>
    <message>
        <source>Hidden fields keep their values and can be shown again.</source>
        <translation>Hidden fields keep their values and can be shown again.</translation>
    </message>
    <message>
        <source>This cannot be undone: what you add can only be hidden later.</source>
        <translation>This cannot be undone: what you add can only be hidden later.</translation>
    </message>
    <message>
        <source>This can only be changed by publishing again.</source>
        <translation>This can only be changed by publishing again.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Keep editing</translation>
    </message>
    <message>
        <source>This laptop sends them to the hub at its next sync; every other laptop adopts them at its own, while people keep working. Existing records and unsent changes are kept.</source>
        <translation>This laptop sends them to the hub at its next sync; every other laptop adopts them at its own, while people keep working. Existing records and unsent changes are kept.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickCreateDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 created</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>Please check the highlighted fields.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickEntry</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>Continue in the form</source>
        <translation>Continue in the form</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 created</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReassignDialog</name>
    <message>
        <source>Reassign</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>What will change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose the new owner.</source>
        <translation>Choose the new owner.</translation>
    </message>
    <message>
        <source>This user is inactive or no longer exists.</source>
        <translation>This user is inactive or no longer exists.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>No owner</translation>
    </message>
    <message>
        <source>Same owners</source>
        <translation>Same owners</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already belong to this person.</source>
        <translation>
            <numerusform>%Ln already belongs to this person.</numerusform>
            <numerusform>%Ln already belong to this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you cannot reassign.</source>
        <translation>
            <numerusform>%Ln that you cannot reassign.</numerusform>
            <numerusform>%Ln that you cannot reassign.</numerusform>
        </translation>
    </message>
    <message>
        <source>Include %1 of the same owner</source>
        <comment>records of an entity</comment>
        <translation>Include %1 of the same owner</translation>
    </message>
    <message>
        <source>Only those not yet done, lost or cancelled.</source>
        <translation>Only those not yet done, lost or cancelled.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordBoard</name>
    <message>
        <source>Board: %1</source>
        <comment>kind of records</comment>
        <translation>Board: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>It cannot move to “%1” from here.</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 moved to “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) moved to “%1”</source>
        <translation>
            <numerusform>%n record moved to “%1”</numerusform>
            <numerusform>%n records moved to “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 created</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordGlance</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the whole page (Enter)</source>
        <translation>Open the whole page (Enter)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>No record selected</translation>
    </message>
    <message>
        <source>Select a row to see its record here.</source>
        <translation>Select a row to see its record here.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordHead</name>
    <message>
        <source>Previous record (Alt+Up)</source>
        <translation>Previous record (Alt+Up)</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>Previous record</translation>
    </message>
    <message>
        <source>Next record (Alt+Down)</source>
        <translation>Next record (Alt+Down)</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Next record</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Clone</translation>
    </message>
    <message>
        <source>Clone with %1</source>
        <comment>parts in the plural</comment>
        <translation>Clone with %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>The hub refused a change to this record. See the sync page.</source>
        <translation>The hub refused a change to this record. See the sync page.</translation>
    </message>
    <message>
        <source>No longer shared with you; kept here for your unsent changes.</source>
        <translation>No longer shared with you; kept here for your unsent changes.</translation>
    </message>
    <message>
        <source>Edited on this laptop %1, not yet synced</source>
        <comment>how long ago</comment>
        <translation>Edited on this laptop %1, not yet synced</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>when</comment>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <comment>when, who</comment>
        <translation>Changed %1 by %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list, how many</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordListModel</name>
    <message>
        <source>%1, needs attention</source>
        <translation>%1, needs attention</translation>
    </message>
    <message>
        <source>%1, not yet synced</source>
        <translation>%1, not yet synced</translation>
    </message>
    <message>
        <source>%1, changed by others</source>
        <translation>%1, changed by others</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordPage</name>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>This record was deleted</source>
        <translation>This record was deleted</translation>
    </message>
    <message>
        <source>It may also have been moved to where you have no access.</source>
        <translation>It may also have been moved to where you have no access.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restore it</translation>
    </message>
    <message>
        <source>%1 cloned</source>
        <translation>%1 cloned</translation>
    </message>
    <message>
        <source>Select records first.</source>
        <translation>Select records first.</translation>
    </message>
    <message>
        <source>Edit the value with the focus, or the record</source>
        <translation>Edit the value with the focus, or the record</translation>
    </message>
    <message>
        <source>Next or previous entry of the timeline</source>
        <translation>Next or previous entry of the timeline</translation>
    </message>
    <message>
        <source>Press a button of the entry</source>
        <translation>Press a button of the entry</translation>
    </message>
    <message>
        <source>Save what is composed</source>
        <translation>Save what is composed</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTabs</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>History and related records</source>
        <translation>History and related records</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of record, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Calls, visits, notes and changes appear here, newest first.</source>
        <translation>Calls, visits, notes and changes appear here, newest first.</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>No entries</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecurrenceEditor</name>
    <message>
        <source>Does not repeat</source>
        <translation>Does not repeat</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>By days</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>By weeks</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>By months</translation>
    </message>
    <message>
        <source>By years</source>
        <translation>By years</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>How it repeats</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of days, weeks…</comment>
        <translation>every </translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Every how many</translation>
    </message>
    <message>
        <source>on the same day of the month</source>
        <translation>on the same day of the month</translation>
    </message>
    <message>
        <source>on the %1</source>
        <comment>first, second… weekday of the month</comment>
        <translation>on the %1</translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>On which day of the month</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>without an end</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>until a day</translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation>a number of times</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>When it ends</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>By a rule of its own</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>No record found</source>
        <translation>No record found</translation>
    </message>
    <message>
        <source>New %1 “%2”</source>
        <comment>kind of record, name</comment>
        <translation>New %1 “%2”</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RefusedCards</name>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation>It will be sent again</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>The change was discarded</source>
        <translation>The change was discarded</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Send all again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will be sent again</source>
        <translation>
            <numerusform>%Ln change will be sent again</numerusform>
            <numerusform>%Ln changes will be sent again</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Discard all</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were discarded</source>
        <translation>
            <numerusform>%Ln change was discarded</numerusform>
            <numerusform>%Ln changes were discarded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelatedList</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelationMap</name>
    <message>
        <source>Relationship map</source>
        <translation>Relationship map</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Influences</source>
        <translation>Influences</translation>
    </message>
    <message>
        <source>Select two people: the first influences the second, or no longer</source>
        <translation>Select two people: the first influences the second, or no longer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>no decision-maker identified</source>
        <translation>no decision-maker identified</translation>
    </message>
    <message>
        <source>no user identified</source>
        <translation>no user identified</translation>
    </message>
    <message>
        <source>decision-maker not met yet</source>
        <translation>decision-maker not met yet</translation>
    </message>
    <message>
        <source>users not met yet</source>
        <translation>users not met yet</translation>
    </message>
    <message>
        <source>the decision-maker is against us, and nobody on our side influences them</source>
        <translation>the decision-maker is against us, and nobody on our side influences them</translation>
    </message>
    <message>
        <source>nobody supports us</source>
        <translation>nobody supports us</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>All key people are known and have been met.</source>
        <translation>All key people are known and have been met.</translation>
    </message>
    <message>
        <source>Moved on the map</source>
        <translation>Moved on the map</translation>
    </message>
    <message>
        <source>%1 no longer influences %2</source>
        <translation>%1 no longer influences %2</translation>
    </message>
    <message>
        <source>%1 influences %2</source>
        <translation>%1 influences %2</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>Add to the draft</translation>
    </message>
    <message>
        <source>New report: %1</source>
        <translation>New report: %1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Label in English</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Shows</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Period by</source>
        <translation>Period by</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Internal name</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>For imports and programs. Cannot be changed after publishing.</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>Number of records</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>Sum of %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>The first one is what the report opens with. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>The first one is what the report opens with. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</translation>
    </message>
    <message>
        <source>Horizontal bars</source>
        <translation>Horizontal bars</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>Vertical bars</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>Simplified Chinese</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>Traditional Chinese</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportPage</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>a field</comment>
        <translation>By %1</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>No split</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <comment>a field</comment>
        <translation>Split by %1</translation>
    </message>
    <message>
        <source>Nothing to show for this choice</source>
        <translation>Nothing to show for this choice</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)</source>
        <translation>Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Split by</translation>
    </message>
    <message>
        <source>Export as picture, document or figures</source>
        <translation>Export as picture, document or figures</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Figures and records</source>
        <translation>Figures and records</translation>
    </message>
    <message>
        <source>Records behind this figure</source>
        <translation>Records behind this figure</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>On Home a report is of everybody or of yourself. Choose one of both first.</source>
        <translation>On Home a report is of everybody or of yourself. Choose one of both first.</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>report</comment>
        <translation>“%1” is on Home now</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>It is on Home already, or there is no room for more.</translation>
    </message>
    <message>
        <source>Pin this report on top</source>
        <translation>Pin this report on top</translation>
    </message>
    <message>
        <source>Add this report to Home</source>
        <translation>Add this report to Home</translation>
    </message>
    <message>
        <source>Find a report</source>
        <translation>Find a report</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportsDialog</name>
    <message>
        <source>New report</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Relabel</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>Reports: %1</translation>
    </message>
    <message>
        <source>Caravan counts these records by each of their fields. Add what else the company wants to know of them.</source>
        <translation>Caravan counts these records by each of their fields. Add what else the company wants to know of them.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (hidden)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>Slipped</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>No activity</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nothing in this period</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, smaller ones</source>
        <translation>
            <numerusform>%Ln more, a smaller one</numerusform>
            <numerusform>%Ln more, smaller ones</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note to its owner</source>
        <translation>Write a note to its owner</translation>
    </message>
    <message>
        <source>Write a note about %1</source>
        <translation>Write a note about %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RouteCard</name>
    <message>
        <source>My route</source>
        <translation>My route</translation>
    </message>
    <message>
        <source>No visits are planned for you.</source>
        <translation>No visits are planned for you.</translation>
    </message>
    <message>
        <source>All visits of today</source>
        <translation>All visits of today</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleDialog</name>
    <message>
        <source>Filter: %1</source>
        <comment>field</comment>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Choose or enter a value.</source>
        <translation>Choose or enter a value.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleGroupDialog</name>
    <message>
        <source>Any of these</source>
        <translation>Any of these</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>All of these</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>Filter group</translation>
    </message>
    <message>
        <source>These count as one filter, so you can ask for “this, or both of those”.</source>
        <translation>These count as one filter, so you can ask for “this, or both of those”.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyPage</name>
    <message>
        <source>Is everything safe?</source>
        <translation>Is everything safe?</translation>
    </message>
    <message>
        <source>Compares this laptop with the hub and lists what is only here.</source>
        <translation>Compares this laptop with the hub and lists what is only here.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Everything is safe</source>
        <translation>Everything is safe</translation>
    </message>
    <message>
        <source>All your work on this laptop has reached the hub, and its data equal the hub&apos;s.</source>
        <translation>All your work on this laptop has reached the hub, and its data equal the hub&apos;s.</translation>
    </message>
    <message>
        <source>Not everything is at the hub yet</source>
        <translation>Not everything is at the hub yet</translation>
    </message>
    <message>
        <source>What is marked as waiting is only on this laptop. It stays on its disk until the hub has it.</source>
        <translation>What is marked as waiting is only on this laptop. It stays on its disk until the hub has it.</translation>
    </message>
    <message>
        <source>Nothing is waiting, but it could not be verified</source>
        <translation>Nothing is waiting, but it could not be verified</translation>
    </message>
    <message>
        <source>The comparison with the hub could not be completed. Try again when the hub can be reached.</source>
        <translation>The comparison with the hub could not be completed. Try again when the hub can be reached.</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Something needs your attention</translation>
    </message>
    <message>
        <source>Some of your work will not reach the hub by itself. See the lines marked as not safe.</source>
        <translation>Some of your work will not reach the hub by itself. See the lines marked as not safe.</translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>Demo company</translation>
    </message>
    <message>
        <source>This company is made up and has no hub: there is nothing to compare with. Sign in to your hub to see the proof for your own data.</source>
        <translation>This company is made up and has no hub: there is nothing to compare with. Sign in to your hub to see the proof for your own data.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>time</comment>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <comment>address</comment>
        <translation>Hub: %1</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <comment>person</comment>
        <translation>Signed in: %1</translation>
    </message>
    <message>
        <source>Laptop: %1</source>
        <comment>name</comment>
        <translation>Laptop: %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Every record is compared with the hub. You can keep working meanwhile.</source>
        <translation>Every record is compared with the hub. You can keep working meanwhile.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyRows</name>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>Not safe</translation>
    </message>
    <message>
        <source>Adopt the hub&apos;s version</source>
        <translation>Adopt the hub&apos;s version</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyText</name>
    <message>
        <source>Comparing with the hub …</source>
        <translation>Comparing with the hub …</translation>
    </message>
    <message>
        <source>Last found equal at %1.</source>
        <comment>time</comment>
        <translation>Last found equal at %1.</translation>
    </message>
    <message>
        <source>It has not been compared before.</source>
        <translation>It has not been compared before.</translation>
    </message>
    <message>
        <source>Not compared with the hub</source>
        <translation>Not compared with the hub</translation>
    </message>
    <message>
        <source>%1 of %2 records equal</source>
        <comment>numbers</comment>
        <translation>%1 of %2 records equal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) found to differ, or to be on one side only. Your changes that still wait are not counted.</source>
        <translation>
            <numerusform>%Ln record found to differ, or to be on one side only. Your changes that still wait are not counted.</numerusform>
            <numerusform>%Ln records found to differ, or to be on one side only. Your changes that still wait are not counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every field of every record on this laptop was compared with the hub by digest at %1.</source>
        <comment>time</comment>
        <translation>Every field of every record on this laptop was compared with the hub by digest at %1.</translation>
    </message>
    <message>
        <source>The version of every record on this laptop was compared with the hub at %1; its fields are compared once this program has the hub&apos;s fields and entities.</source>
        <comment>time</comment>
        <translation>The version of every record on this laptop was compared with the hub at %1; its fields are compared once this program has the hub&apos;s fields and entities.</translation>
    </message>
    <message>
        <source>Every change made here is at the hub</source>
        <translation>Every change made here is at the hub</translation>
    </message>
    <message>
        <source>Last change made at %1, confirmed by the hub at %2.</source>
        <comment>times</comment>
        <translation>Last change made at %1, confirmed by the hub at %2.</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>Nothing waits on this laptop.</translation>
    </message>
    <message>
        <source>The oldest was made at %1.</source>
        <comment>time</comment>
        <translation>The oldest was made at %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting on this laptop</source>
        <translation>
            <numerusform>%Ln change waiting on this laptop</numerusform>
            <numerusform>%Ln changes waiting on this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused by the hub</source>
        <translation>
            <numerusform>%Ln change refused by the hub</numerusform>
            <numerusform>%Ln changes refused by the hub</numerusform>
        </translation>
    </message>
    <message>
        <source>They are only on this laptop until you correct or discard them.</source>
        <translation>They are only on this laptop until you correct or discard them.</translation>
    </message>
    <message>
        <source>No file was added on this laptop</source>
        <translation>No file was added on this laptop</translation>
    </message>
    <message>
        <source>%1 of %2 files at the hub</source>
        <comment>numbers</comment>
        <translation>%1 of %2 files at the hub</translation>
    </message>
    <message>
        <source>The hub has verified each of them.</source>
        <translation>The hub has verified each of them.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be uploaded. Until then they are only on this laptop.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%Ln still to be uploaded. Until then they are only on this laptop.</numerusform>
            <numerusform>%Ln still to be uploaded. Until then they are only on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost before they were sent</source>
        <translation>
            <numerusform>%Ln file lost before they were sent</numerusform>
            <numerusform>%Ln files lost before they were sent</numerusform>
        </translation>
    </message>
    <message>
        <source>They were changed or removed on this disk.</source>
        <translation>They were changed or removed on this disk.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) typed but not saved</source>
        <translation>
            <numerusform>%Ln form typed but not saved</numerusform>
            <numerusform>%Ln forms typed but not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is kept on this laptop only. Press Ctrl+K and choose &quot;Forms not saved yet&quot; to see them.</source>
        <translation>What was typed is kept on this laptop only. Press Ctrl+K and choose &quot;Forms not saved yet&quot; to see them.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln conflict to resolve</numerusform>
            <numerusform>%Ln conflicts to resolve</numerusform>
        </translation>
    </message>
    <message>
        <source>Both values are kept at the hub until somebody chooses.</source>
        <translation>Both values are kept at the hub until somebody chooses.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removal(s) held back</source>
        <translation>
            <numerusform>%Ln removal held back</numerusform>
            <numerusform>%Ln removals held back</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub wants these records gone from this laptop. Nothing is removed until you agree.</source>
        <translation>The hub wants these records gone from this laptop. Nothing is removed until you agree.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln record could not be read</numerusform>
            <numerusform>%Ln records could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub has them. They will be fetched again.</source>
        <translation>The hub has them. They will be fetched again.</translation>
    </message>
    <message>
        <source>%1 (%2), since %3</source>
        <comment>laptop, its system, time</comment>
        <translation>%1 (%2), since %3</translation>
    </message>
    <message>
        <source>No other laptop is signed in under your name</source>
        <translation>No other laptop is signed in under your name</translation>
    </message>
    <message>
        <source>What waits on them is not known here.</source>
        <translation>What waits on them is not known here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other laptop(s) signed in under your name</source>
        <translation>
            <numerusform>%Ln other laptop signed in under your name</numerusform>
            <numerusform>%Ln other laptops signed in under your name</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are sent first.</source>
        <translation>Your changes are sent first.</translation>
    </message>
    <message>
        <source>The latest changes are received first, then every record is compared.</source>
        <translation>The latest changes are received first, then every record is compared.</translation>
    </message>
    <message>
        <source>They are sent when you sync.</source>
        <translation>They are sent when you sync.</translation>
    </message>
    <message>
        <source>They are being sent.</source>
        <translation>They are being sent.</translation>
    </message>
    <message>
        <source>You are working offline by choice.</source>
        <translation>You are working offline by choice.</translation>
    </message>
    <message>
        <source>You are not signed in to the hub.</source>
        <translation>You are not signed in to the hub.</translation>
    </message>
    <message>
        <source>Sync is paused.</source>
        <translation>Sync is paused.</translation>
    </message>
    <message>
        <source>Something other than the hub answered. Does this network require signing in first?</source>
        <translation>Something other than the hub answered. Does this network require signing in first?</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sameness</name>
    <message>
        <source>same number</source>
        <translation>same number</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>same email</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>same web address</source>
        <translation>same web address</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SaveViewDialog</name>
    <message>
        <source>Share this view with everyone</source>
        <translation>Share this view with everyone</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Filter, order, columns and grouping are saved and synced to your other laptops.</source>
        <translation>Filter, order, columns and grouping are saved and synced to your other laptops.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SavedViews</name>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Saved views of this list</source>
        <translation>Saved views of this list</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Save as a new view</translation>
    </message>
    <message>
        <source>Save the changes of this view</source>
        <translation>Save the changes of this view</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Delete this view</translation>
    </message>
    <message>
        <source>This view uses something this version does not know yet.</source>
        <translation>This view uses something this version does not know yet.</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>View saved</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>View deleted</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Schema</name>
    <message>
        <source>New entity: %1</source>
        <translation>New entity: %1</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>New section: %1</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>New field: %1</translation>
    </message>
    <message>
        <source>Changed field: %1</source>
        <translation>Changed field: %1</translation>
    </message>
    <message>
        <source>New choice: %1</source>
        <translation>New choice: %1</translation>
    </message>
    <message>
        <source>New label: %1</source>
        <translation>New label: %1</translation>
    </message>
    <message>
        <source>New order: %1</source>
        <translation>New order: %1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Hidden: %1</translation>
    </message>
    <message>
        <source>Shown again: %1</source>
        <translation>Shown again: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Long text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>Decimal number</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>Amount of money</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>One choice</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Several choices</translation>
    </message>
    <message>
        <source>Reference to a record</source>
        <translation>Reference to a record</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>Position on the map</source>
        <translation>Position on the map</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Recurrence</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Link to records of several kinds</source>
        <translation>Link to records of several kinds</translation>
    </message>
    <message>
        <source>Record page: %1</source>
        <translation>Record page: %1</translation>
    </message>
    <message>
        <source>New report: %1</source>
        <translation>New report: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaError</name>
    <message>
        <source>The internal name &quot;%1&quot; is already in use.</source>
        <translation>The internal name &quot;%1&quot; is already in use.</translation>
    </message>
    <message>
        <source>The internal name &quot;%1&quot; is already in use: %2 published it on %3.</source>
        <translation>The internal name &quot;%1&quot; is already in use: %2 published it on %3.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 does not exist.</translation>
    </message>
    <message>
        <source>An internal name has at most 40 lower-case letters, digits and underscores, and begins with a letter.</source>
        <translation>An internal name has at most 40 lower-case letters, digits and underscores, and begins with a letter.</translation>
    </message>
    <message>
        <source>The internal name must begin with &quot;x_&quot;.</source>
        <translation>The internal name must begin with &quot;x_&quot;.</translation>
    </message>
    <message>
        <source>A label has one line and at most 100 characters.</source>
        <translation>A label has one line and at most 100 characters.</translation>
    </message>
    <message>
        <source>Enter a label.</source>
        <translation>Enter a label.</translation>
    </message>
    <message>
        <source>%1 has 200 fields, which is the limit. Hidden fields count.</source>
        <translation>%1 has 200 fields, which is the limit. Hidden fields count.</translation>
    </message>
    <message>
        <source>The company has 50 entities of its own, which is the limit.</source>
        <translation>The company has 50 entities of its own, which is the limit.</translation>
    </message>
    <message>
        <source>A field has at most 200 choices.</source>
        <translation>A field has at most 200 choices.</translation>
    </message>
    <message>
        <source>A draft has at most 200 changes. Publish these first.</source>
        <translation>A draft has at most 200 changes. Publish these first.</translation>
    </message>
    <message>
        <source>The company has made 10,000 changes, which is the limit.</source>
        <translation>The company has made 10,000 changes, which is the limit.</translation>
    </message>
    <message>
        <source>This change is larger than 64 KB.</source>
        <translation>This change is larger than 64 KB.</translation>
    </message>
    <message>
        <source>%1 cannot be hidden: records cannot do without it.</source>
        <translation>%1 cannot be hidden: records cannot do without it.</translation>
    </message>
    <message>
        <source>%1 comes with Caravan. It can be relabelled, moved and hidden.</source>
        <translation>%1 comes with Caravan. It can be relabelled, moved and hidden.</translation>
    </message>
    <message>
        <source>%1 keeps its type. Add a new field and convert the values.</source>
        <translation>%1 keeps its type. Add a new field and convert the values.</translation>
    </message>
    <message>
        <source>%1 needs a list of choices, and only such a field has one.</source>
        <translation>%1 needs a list of choices, and only such a field has one.</translation>
    </message>
    <message>
        <source>Caravan depends on the choices of %1: they can only be relabelled.</source>
        <translation>Caravan depends on the choices of %1: they can only be relabelled.</translation>
    </message>
    <message>
        <source>Another kind of record is already numbered with this letter.</source>
        <translation>Another kind of record is already numbered with this letter.</translation>
    </message>
    <message>
        <source>Only records with an owner can be numbered.</source>
        <translation>Only records with an owner can be numbered.</translation>
    </message>
    <message>
        <source>%1 needs a text field that names its records.</source>
        <translation>%1 needs a text field that names its records.</translation>
    </message>
    <message>
        <source>%1 cannot be removed, because laptops may still hold unsent values of it. Hide it instead; its values are kept.</source>
        <translation>%1 cannot be removed, because laptops may still hold unsent values of it. Hide it instead; its values are kept.</translation>
    </message>
    <message>
        <source>%1 does not fit the fields that are there.</source>
        <translation>%1 does not fit the fields that are there.</translation>
    </message>
    <message>
        <source>Two choices of %1 have the same name.</source>
        <translation>Two choices of %1 have the same name.</translation>
    </message>
    <message>
        <source>%1 is hidden, so it cannot be shown or grouped by.</source>
        <translation>%1 is hidden, so it cannot be shown or grouped by.</translation>
    </message>
    <message>
        <source>Records of %1 have no such tab to open on.</source>
        <translation>Records of %1 have no such tab to open on.</translation>
    </message>
    <message>
        <source>The company has 100 reports of its own, which is the limit.</source>
        <translation>The company has 100 reports of its own, which is the limit.</translation>
    </message>
    <message>
        <source>Choose a field to group the report by.</source>
        <translation>Choose a field to group the report by.</translation>
    </message>
    <message>
        <source>Choose an amount of money that the report adds up.</source>
        <translation>Choose an amount of money that the report adds up.</translation>
    </message>
    <message>
        <source>Choose a date that the period of the report is about.</source>
        <translation>Choose a date that the period of the report is about.</translation>
    </message>
    <message>
        <source>The record header shows at most 8 fields.</source>
        <translation>The record header shows at most 8 fields.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaPage</name>
    <message>
        <source>Fields and entities</source>
        <translation>Fields and entities</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>New entity</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>New field</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>A change in the draft no longer applies: %1</source>
        <translation>A change in the draft no longer applies: %1</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Relabel</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>Taken out of the draft. %1</source>
        <translation>Taken out of the draft. %1</translation>
    </message>
    <message>
        <source>%1 stays in the draft: other changes there need it.</source>
        <translation>%1 stays in the draft: other changes there need it.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. A section without fields is not shown.</source>
        <translation>%1 cannot be removed. A section without fields is not shown.</translation>
    </message>
    <message>
        <source>%1 is hidden. It cannot be removed; its values are kept.</source>
        <translation>%1 is hidden. It cannot be removed; its values are kept.</translation>
    </message>
    <message>
        <source>%1 cannot be removed, only hidden.</source>
        <translation>%1 cannot be removed, only hidden.</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>Change type</translation>
    </message>
    <message>
        <source>%1 comes with Caravan and stays in its section.</source>
        <translation>%1 comes with Caravan and stays in its section.</translation>
    </message>
    <message>
        <source>Record page</source>
        <translation>Record page</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SearchBox</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Type to search everything</source>
        <translation>Type to search everything</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <translation>Pages and actions</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This label belongs to nothing on this laptop</source>
        <translation>This label belongs to nothing on this laptop</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SelectionBar</name>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Reassign …</source>
        <translation>Reassign …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Selected records</source>
        <translation>Selected records</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Select nothing (Esc)</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Select nothing</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ServiceTools</name>
    <message>
        <source>Covered today?</source>
        <translation>Covered today?</translation>
    </message>
    <message>
        <source>QR labels for this list</source>
        <translation>QR labels for this list</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Print label</translation>
    </message>
    <message>
        <source>Carry out visit</source>
        <translation>Carry out visit</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>contract, day</comment>
        <translation>%1, until %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Your account</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Nothing is sent or received.</source>
        <translation>Nothing is sent or received.</translation>
    </message>
    <message>
        <source>Signing out keeps everything on this laptop.</source>
        <translation>Signing out keeps everything on this laptop.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>Storage limit</translation>
    </message>
    <message>
        <source>When space runs out, the files you have not opened for longest are removed here and stay on the hub. Files that you keep, or that the hub does not have yet, are never removed.</source>
        <translation>When space runs out, the files you have not opened for longest are removed here and stay on the hub. Files that you keep, or that the hub does not have yet, are never removed.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Desktop notifications</translation>
    </message>
    <message>
        <source>Remind me of what starts or falls due, and of refused changes</source>
        <translation>Remind me of what starts or falls due, and of refused changes</translation>
    </message>
    <message>
        <source>Show names in notifications (others may see the screen)</source>
        <translation>Show names in notifications (others may see the screen)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Only manually</source>
        <translation>Only manually</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without typing</source>
        <translation>
            <numerusform>After %Ln minute without typing</numerusform>
            <numerusform>After %Ln minutes without typing</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Lock the window</translation>
    </message>
    <message>
        <source>Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so do the screen lock and sleep. Locking does not encrypt the data on the disk.</source>
        <translation>Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so do the screen lock and sleep. Locking does not encrypt the data on the disk.</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>Sign in once more. After that, your password can unlock the window.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>The desktop&apos;s own program</source>
        <translation>The desktop&apos;s own program</translation>
    </message>
    <message>
        <source>Show addresses in</source>
        <translation>Show addresses in</translation>
    </message>
    <message>
        <source>The address is sent to that service only when you ask for a map.</source>
        <translation>The address is sent to that service only when you ask for a map.</translation>
    </message>
    <message>
        <source>Company data</source>
        <translation>Company data</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>The desktop&apos;s program for calls</source>
        <translation>The desktop&apos;s program for calls</translation>
    </message>
    <message>
        <source>An internet phone (SIP)</source>
        <translation>An internet phone (SIP)</translation>
    </message>
    <message>
        <source>An older calling program (callto)</source>
        <translation>An older calling program (callto)</translation>
    </message>
    <message>
        <source>Nothing, just copy the number</source>
        <translation>Nothing, just copy the number</translation>
    </message>
    <message>
        <source>A phone number opens</source>
        <translation>A phone number opens</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>Change password …</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Your password was changed</translation>
    </message>
    <message>
        <source>Add fields and entities of your own.</source>
        <translation>Add fields and entities of your own.</translation>
    </message>
    <message>
        <source>Fields and entities</source>
        <translation>Fields and entities</translation>
    </message>
    <message>
        <source>Signed out. Everything stays on this laptop.</source>
        <translation>Signed out. Everything stays on this laptop.</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>Add a person …</translation>
    </message>
    <message>
        <source>All company data</source>
        <translation>All company data</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Find a shortcut</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindow</name>
    <message>
        <source>Taken over from the trial copy</source>
        <translation>Taken over from the trial copy</translation>
    </message>
    <message>
        <source>Close the trial copy?</source>
        <translation>Close the trial copy?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed record(s) have not been taken over. Closing discards them.</source>
        <translation>
            <numerusform>%Ln changed record has not been taken over. Closing discards it.</numerusform>
            <numerusform>%Ln changed records have not been taken over. Closing discards them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Keep it open</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Close and lose them</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindows</name>
    <message>
        <source>Copying your data …</source>
        <translation>Copying your data …</translation>
    </message>
    <message>
        <source>Nothing is known of earlier days yet: changes are kept from the first sync on.</source>
        <translation>Nothing is known of earlier days yet: changes are kept from the first sync on.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>News and settings</source>
        <translation>News and settings</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Workspace: %1</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Go online</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>Is everything safe?</translation>
    </message>
    <message>
        <source>What the keys do here</source>
        <translation>What the keys do here</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SidebarContent</name>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Pin to the top</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SignInPage</name>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>Sign in to your hub</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Email address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>After that everything works without a network. Your data stays on this laptop.</source>
        <translation>After that everything works without a network. Your data stays on this laptop.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Back to my data</source>
        <translation>Back to my data</translation>
    </message>
    <message>
        <source>Fill in all three fields.</source>
        <translation>Fill in all three fields.</translation>
    </message>
    <message>
        <source>This is not the address of a hub.</source>
        <translation>This is not the address of a hub.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>No hub yet?</source>
        <translation>No hub yet?</translation>
    </message>
    <message>
        <source>Hub address or invitation link</source>
        <translation>Hub address or invitation link</translation>
    </message>
    <message>
        <source>Explore a made-up company with two years of data. It is kept separate and nothing is sent. What is your job?</source>
        <translation>Explore a made-up company with two years of data. It is kept separate and nothing is sent. What is your job?</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Field service</source>
        <translation>Field service</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Try the demo company: %1</source>
        <comment>job</comment>
        <translation>Try the demo company: %1</translation>
    </message>
    <message>
        <source>From the link. You are about to sign in at %1. Continue only if this is your company&apos;s hub.</source>
        <comment>host</comment>
        <translation>From the link. You are about to sign in at %1. Continue only if this is your company&apos;s hub.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SignStep</name>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Signature of the customer</source>
        <translation>Signature of the customer</translation>
    </message>
    <message>
        <source>After signing, the report can no longer be changed. Corrections are added as an addendum.</source>
        <translation>After signing, the report can no longer be changed. Corrections are added as an addendum.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Send by email</source>
        <translation>Send by email</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Correction or addition</source>
        <translation>Correction or addition</translation>
    </message>
    <message>
        <source>Addenda</source>
        <translation>Addenda</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>The customer signs on the line above.</source>
        <translation>The customer signs on the line above.</translation>
    </message>
    <message>
        <source>Not answered yet: %1</source>
        <translation>Not answered yet: %1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Signed, and the report is attached to the visit</source>
        <translation>Signed, and the report is attached to the visit</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>The report was passed to your email program</source>
        <translation>The report was passed to your email program</translation>
    </message>
    <message>
        <source>The report is in %1: attach it to the email</source>
        <translation>The report is in %1: attach it to the email</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the arrival is in the future. Check the clock: otherwise the report will say that work ended when it began.</source>
        <translation>By this laptop&apos;s clock the arrival is in the future. Check the clock: otherwise the report will say that work ended when it began.</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the work has lasted more than 16 hours. Check the clock and the time of arrival before the customer signs.</source>
        <translation>By this laptop&apos;s clock the work has lasted more than 16 hours. Check the clock and the time of arrival before the customer signs.</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>The report could not be written: %1</translation>
    </message>
    <message>
        <source>Not saved yet: %1. Correct or clear it, then sign.</source>
        <translation>Not saved yet: %1. Correct or clear it, then sign.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageDialog</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>It cannot move to “%1” from here.</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 moved to “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>%n deal moved</numerusform>
            <numerusform>%n deals moved</numerusform>
        </translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>, closed on %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageLine</name>
    <message>
        <source>%1: not possible at this stage</source>
        <translation>%1: not possible at this stage</translation>
    </message>
    <message>
        <source>Other states</source>
        <translation>Other states</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StartPage</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>Which figures</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Next 7 days</translation>
    </message>
    <message>
        <source>Remove from Home</source>
        <translation>Remove from Home</translation>
    </message>
    <message>
        <source>Remove from Home: Del, or the context menu</source>
        <translation>Remove from Home: Del, or the context menu</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StateMove</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>It cannot move to “%1” from here.</translation>
    </message>
    <message>
        <source>“%1” first needs: %2</source>
        <translation>“%1” first needs: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>, closed on %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StatusBanner</name>
    <message>
        <source>Read-only</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Nothing is sent</translation>
    </message>
    <message>
        <source>These data were written by a newer version of Caravan, so they can be read but not changed. Install that version.</source>
        <translation>These data were written by a newer version of Caravan, so they can be read but not changed. Install that version.</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to, so everything can be read but nothing changed or sent.</source>
        <translation>The folder of this profile cannot be written to, so everything can be read but nothing changed or sent.</translation>
    </message>
    <message>
        <source>This company is made up. Try whatever you like: nothing is sent.</source>
        <translation>This company is made up. Try whatever you like: nothing is sent.</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>Sign in to your hub</translation>
    </message>
    <message numerus="yes">
        <source>The first copy is being made: %Ln record(s) so far. You can begin to work.</source>
        <translation>
            <numerusform>The first copy is being made: %Ln record so far. You can begin to work.</numerusform>
            <numerusform>The first copy is being made: %Ln records so far. You can begin to work.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub asks for your password again. Everything is kept until then.</source>
        <translation>The hub asks for your password again. Everything is kept until then.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first? Open a browser to see.</source>
        <translation>The answer did not come from the hub. Does this network require signing in first? Open a browser to see.</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>This program is too old for the hub. Install a newer version.</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>This laptop is no longer allowed to sync. Ask your administrator.</translation>
    </message>
    <message>
        <source>First copy: %1 of about %2 records. What is here you can use already.</source>
        <translation>First copy: %1 of about %2 records. What is here you can use already.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln second(s) left.</source>
        <translation>
            <numerusform>About %Ln second left.</numerusform>
            <numerusform>About %Ln seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left.</source>
        <translation>
            <numerusform>About %Ln minute left.</numerusform>
            <numerusform>About %Ln minutes left.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are working offline by choice. Nothing is sent or received.</source>
        <translation>You are working offline by choice. Nothing is sent or received.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Go online</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>A copy</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StockDialog</name>
    <message>
        <source>Receive parts</source>
        <translation>Receive parts</translation>
    </message>
    <message>
        <source>Move parts</source>
        <translation>Move parts</translation>
    </message>
    <message>
        <source>Count parts</source>
        <translation>Count parts</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The count differs. Give a reason.</source>
        <translation>The count differs. Give a reason.</translation>
    </message>
    <message>
        <source>More than in stock. Give a reason.</source>
        <translation>More than in stock. Give a reason.</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>Choose where they go.</translation>
    </message>
    <message>
        <source>They are already there.</source>
        <translation>They are already there.</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>Enter 0 or more.</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>Quantity must be above 0.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StockPage</name>
    <message>
        <source>Parts and tools</source>
        <translation>Parts and tools</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>All locations</translation>
    </message>
    <message>
        <source>%1 missing, %2 to spare in the warehouse</source>
        <translation>%1 missing, %2 to spare in the warehouse</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>expired on %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation>Calibration due</translation>
    </message>
    <message>
        <source>No calibration is due within 30 days</source>
        <translation>No calibration is due within 30 days</translation>
    </message>
    <message>
        <source>Shortages only</source>
        <translation>Shortages only</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Receive…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>Count…</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Tools whose calibration is due</source>
        <translation>Tools whose calibration is due</translation>
    </message>
    <message>
        <source>Shortage</source>
        <translation>Shortage</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncAsk</name>
    <message>
        <source>This company is made up, so nothing is sent.</source>
        <translation>This company is made up, so nothing is sent.</translation>
    </message>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>Sign in to your hub first.</translation>
    </message>
    <message>
        <source>You are working offline by choice. Go online to sync.</source>
        <translation>You are working offline by choice. Go online to sync.</translation>
    </message>
    <message>
        <source>Sync is paused. The bar above the page says why.</source>
        <translation>Sync is paused. The bar above the page says why.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>why not synced, next try</comment>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncCards</name>
    <message>
        <source>Removals held back</source>
        <translation>Removals held back</translation>
    </message>
    <message numerus="yes">
        <source>The hub wants %Ln record(s) removed from this laptop, for example because they moved to another team. That is unusually many, so nothing is removed until you agree.</source>
        <translation>
            <numerusform>The hub wants %Ln record removed from this laptop, for example because it moved to another team. That is unusually many, so nothing is removed until you agree.</numerusform>
            <numerusform>The hub wants %Ln records removed from this laptop, for example because they moved to another team. That is unusually many, so nothing is removed until you agree.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the hub again</source>
        <translation>Ask the hub again</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Remove them</translation>
    </message>
    <message>
        <source>Files lost before they were sent</source>
        <translation>Files lost before they were sent</translation>
    </message>
    <message>
        <source>Its content changed on this disk. What is there now was kept in %1.</source>
        <translation>Its content changed on this disk. What is there now was kept in %1.</translation>
    </message>
    <message>
        <source>It is no longer on this disk. Attach it again where you have a copy.</source>
        <translation>It is no longer on this disk. Attach it again where you have a copy.</translation>
    </message>
    <message>
        <source>The hub had lost data</source>
        <translation>The hub had lost data</translation>
    </message>
    <message numerus="yes">
        <source>The hub was restored to an earlier state. %Ln change(s) it had lost were sent again from this laptop.</source>
        <translation>
            <numerusform>The hub was restored to an earlier state. %Ln change it had lost was sent again from this laptop.</numerusform>
            <numerusform>The hub was restored to an earlier state. %Ln changes it had lost were sent again from this laptop.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings or drafts could not be read</source>
        <translation>Settings or drafts could not be read</translation>
    </message>
    <message>
        <source>The file was damaged and is now in %1.</source>
        <translation>The file was damaged and is now in %1.</translation>
    </message>
    <message>
        <source>%1 It is not overwritten, so what you set now is not kept.</source>
        <translation>%1 It is not overwritten, so what you set now is not kept.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>Export these changes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>Comma-separated text (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Discard all</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) made here will be lost. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln change made here will be lost. This cannot be undone.</numerusform>
            <numerusform>%Ln changes made here will be lost. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>Waiting for the hub</translation>
    </message>
    <message>
        <source>Everything you saved has reached the hub.</source>
        <translation>Everything you saved has reached the hub.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nothing is waiting to be sent.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>%2 of %1 uploaded</source>
        <comment>files: here, at the hub</comment>
        <translation>%2 of %1 uploaded</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be fetched</source>
        <translation>
            <numerusform>%Ln to be fetched</numerusform>
            <numerusform>%Ln to be fetched</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used on this laptop</source>
        <comment>size, size</comment>
        <translation>%1 of %2 used on this laptop</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncPage</name>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>How to sync</source>
        <translation>How to sync</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>Is everything safe?</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Go online</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TableColumns</name>
    <message>
        <source>Fit to window</source>
        <translation>Fit to window</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>More fields</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TakeOverDialog</name>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Take over from the trial copy</source>
        <translation>Take over from the trial copy</translation>
    </message>
    <message>
        <source>Nothing was changed in the copy.</source>
        <translation>Nothing was changed in the copy.</translation>
    </message>
    <message>
        <source>What is ticked is done in your own data, as one step that can be undone.</source>
        <translation>What is ticked is done in your own data, as one step that can be undone.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>%1 (changed in your own data since)</source>
        <comment>record and fields</comment>
        <translation>%1 (changed in your own data since)</translation>
    </message>
    <message numerus="yes">
        <source>Took over %Ln record(s) from a trial copy</source>
        <translation>
            <numerusform>Took over %Ln record from a trial copy</numerusform>
            <numerusform>Took over %Ln records from a trial copy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimeStrip</name>
    <message>
        <source>As of now</source>
        <translation>As of now</translation>
    </message>
    <message>
        <source>As of %1, end of day</source>
        <translation>As of %1, end of day</translation>
    </message>
    <message>
        <source>Move the slider to look back. Nothing can be changed here.</source>
        <translation>Move the slider to look back. Nothing can be changed here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have changed since and are marked.</source>
        <translation>
            <numerusform>%Ln record has changed since and is marked.</numerusform>
            <numerusform>%Ln records have changed since and are marked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>A day earlier</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>A day later</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimelineChips</name>
    <message>
        <source>Stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of entry, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show in the timeline: %1</source>
        <translation>Show in the timeline: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimelineModel</name>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 removed</source>
        <comment>field: old value</comment>
        <translation>%1: %2 removed</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Resolved: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed</source>
        <translation>
            <numerusform>%Ln field changed</numerusform>
            <numerusform>%Ln fields changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Not at the hub yet</source>
        <translation>Not at the hub yet</translation>
    </message>
    <message>
        <source>%1 · not at the hub yet</source>
        <translation>%1 · not at the hub yet</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>overdue since %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Toast</name>
    <message>
        <source>Close message</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Forward (Alt+Right)</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>New record of any kind</translation>
    </message>
    <message>
        <source>New record of any kind (Ctrl+Shift+N)</source>
        <translation>New record of any kind (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TrialStrip</name>
    <message>
        <source>What if?</source>
        <translation>What if?</translation>
    </message>
    <message>
        <source>A copy to try things in. Nothing of it is sent, and closing it loses it.</source>
        <translation>A copy to try things in. Nothing of it is sent, and closing it loses it.</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>Take over …</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ValuesDialog</name>
    <message>
        <source>This field is required.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <comment>state</comment>
        <translation>Move to “%1”</translation>
    </message>
    <message>
        <source>Worth remembering for next time:</source>
        <translation>Worth remembering for next time:</translation>
    </message>
    <message>
        <source>“%1” first needs this:</source>
        <translation>“%1” first needs this:</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VanStock</name>
    <message>
        <source>In the van</source>
        <translation>In the van</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed</source>
        <comment>how many</comment>
        <translation>%1 needed</translation>
    </message>
    <message>
        <source>%1 there</source>
        <comment>how many</comment>
        <translation>%1 there</translation>
    </message>
    <message>
        <source>Fewer: %1</source>
        <comment>part</comment>
        <translation>Fewer: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <comment>part</comment>
        <translation>More: %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Use: %1</source>
        <comment>part</comment>
        <translation>Use: %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ViewTabs</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPanel</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPlayer</name>
    <message>
        <source>Covered today?</source>
        <translation>Covered today?</translation>
    </message>
    <message>
        <source>Steps of the visit</source>
        <translation>Steps of the visit</translation>
    </message>
    <message>
        <source>Open full record</source>
        <translation>Open full record</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The visit was signed in the meantime. What you had typed is ready to be added as an addendum.</source>
        <translation>The visit was signed in the meantime. What you had typed is ready to be added as an addendum.</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitTool</name>
    <message>
        <source>Plan a visit</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Plan a visit (Ctrl+Shift+V)</source>
        <translation>Plan a visit (Ctrl+Shift+V)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WindowActions</name>
    <message>
        <source>Search everything</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filter this list</translation>
    </message>
    <message>
        <source>New record here</source>
        <translation>New record here</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>New record of any kind</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Log a call</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Toggle sidebar</source>
        <translation>Toggle sidebar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Open in a new window</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>Previous record</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Next record</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Look back in time</source>
        <translation>Look back in time</translation>
    </message>
    <message>
        <source>What if: try things in a copy</source>
        <translation>What if: try things in a copy</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkFilter</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Whose records</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Closed: %1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkList</name>
    <message>
        <source>Nothing left to do today.</source>
        <translation>Nothing left to do today.</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Without a subject</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkStep</name>
    <message>
        <source>Operating hours now</source>
        <translation>Operating hours now</translation>
    </message>
    <message>
        <source>Reason for the unusual reading</source>
        <translation>Reason for the unusual reading</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>last: %1</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>Service report</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>This does not match the last reading. Give a reason, or correct it.</source>
        <translation>This does not match the last reading. Give a reason, or correct it.</translation>
    </message>
    <message>
        <source>Reading saved</source>
        <translation>Reading saved</translation>
    </message>
    <message>
        <source>Task for sales…</source>
        <translation>Task for sales…</translation>
    </message>
    <message>
        <source>New lead…</source>
        <translation>New lead…</translation>
    </message>
    <message>
        <source>Recommend to sales:</source>
        <translation>Recommend to sales:</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: text</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Sales-force automation that works without a network.</source>
        <translation>Sales-force automation that works without a network.</translation>
    </message>
    <message>
        <source>Folder of the data on this laptop.</source>
        <translation>Folder of the data on this laptop.</translation>
    </message>
    <message>
        <source>Interface language: en, zh_CN or zh_TW.</source>
        <translation>Interface language: en, zh_CN or zh_TW.</translation>
    </message>
    <message>
        <source>Appearance: system, light or dark.</source>
        <translation>Appearance: system, light or dark.</translation>
    </message>
    <message>
        <source>Save a picture of every page to DIR and exit.</source>
        <translation>Save a picture of every page to DIR and exit.</translation>
    </message>
    <message>
        <source>Show a made-up company; nothing is sent.</source>
        <translation>Show a made-up company; nothing is sent.</translation>
    </message>
    <message>
        <source>In the demo company: rep, engineer, manager or administrator.</source>
        <translation>In the demo company: rep, engineer, manager or administrator.</translation>
    </message>
</context>
</TS>
