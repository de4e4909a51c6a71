<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgingChart</name>
    <message>
        <source>Open</source>
        <comment>count of open items</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
</context>
<context>
    <name>AgingKeys</name>
    <message>
        <source>%1 days</source>
        <comment>age bucket</comment>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>AgingRow</name>
    <message>
        <source>%1: %2 open, oldest %3, expired %4</source>
        <translation>%1: %2 offen, älteste %3, abgelaufen %4</translation>
    </message>
</context>
<context>
    <name>AiCostPage</name>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Cost by service</source>
        <translation>Kosten nach Dienst</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Kosten nach Modell</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>je Anfrage</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>AiSwitches</name>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Per request</source>
        <translation>Je Anfrage</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Hour × weekday</source>
        <translation>Stunde × Wochentag</translation>
    </message>
    <message>
        <source>Hour × date</source>
        <translation>Stunde × Datum</translation>
    </message>
</context>
<context>
    <name>AlertLines</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>alert, burn rates, limit, state</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>AnswerHitRow</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>origin, time, place, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>In answers as received</source>
        <translation>In Antworten, wie sie kamen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search the answers</source>
        <translation>Die Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Letters as they stand in the answer, raw:text source:name</source>
        <translation>Zeichen, wie sie in der Antwort stehen, raw:Text source:Name</translation>
    </message>
    <message>
        <source>The answers could not be searched</source>
        <translation>Die Antworten waren nicht zu durchsuchen</translation>
    </message>
    <message>
        <source>Reading every answer…</source>
        <translation>Jede Antwort wird gelesen…</translation>
    </message>
    <message>
        <source>No answer holds it</source>
        <translation>Keine Antwort enthält das</translation>
    </message>
    <message>
        <source>No answer that was searched holds it</source>
        <translation>Keine durchsuchte Antwort enthält das</translation>
    </message>
</context>
<context>
    <name>AppCheckBox</name>
    <message>
        <source>%1, %2</source>
        <comment>facet value, count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs a decision</source>
        <translation>Braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>Nothing: no open exception is expired, without owner or older than its release window.</source>
        <translation>Nichts: Keine offene Ausnahme ist abgelaufen, ohne Verantwortlichen oder älter als ihr Release-Fenster.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>why, rule, service</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a value that nobody has delivered</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known: nobody has delivered exceptions.</source>
        <translation>Nicht bekannt: niemand hat Ausnahmen geliefert.</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Was die Regeln sagen</translation>
    </message>
</context>
<context>
    <name>AttentionRow</name>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Verantwortlichen</translation>
    </message>
    <message>
        <source>Record a decision on %1</source>
        <translation>Entscheidung zu %1 festhalten</translation>
    </message>
    <message>
        <source>Record a decision (D)</source>
        <translation>Entscheidung festhalten (D)</translation>
    </message>
</context>
<context>
    <name>AuditorChecks</name>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The packet could not be read</source>
        <translation>Das Paket konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Its figures and records are not shown</source>
        <translation>Kennzahlen und Datensätze werden nicht gezeigt</translation>
    </message>
    <message>
        <source>A check failed: nobody looks into what may have been made to deceive.</source>
        <translation>Eine Prüfung ist gescheitert: in das, was täuschen könnte, schaut niemand.</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>Paketkennung</translation>
    </message>
    <message>
        <source>It says of itself that it is not complete</source>
        <translation>Es sagt von sich, dass es nicht vollständig ist</translation>
    </message>
</context>
<context>
    <name>AuditorDiff</name>
    <message>
        <source>What changed since the last audit?</source>
        <translation>Was hat sich seit der letzten Prüfung geändert?</translation>
    </message>
    <message>
        <source>Choose the packet that you had before this one: it is checked that this one goes on from it, and figures, controls and records are laid side by side.</source>
        <translation>Wählen Sie das Paket, das Sie vor diesem hatten: Geprüft wird, dass dieses daran anschließt, und Kennzahlen, Kontrollen und Datensätze werden nebeneinandergestellt.</translation>
    </message>
    <message>
        <source>Choose a packet…</source>
        <translation>Paket wählen …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 cannot be the packet before</source>
        <comment>name of a file</comment>
        <translation>%1 kann nicht das Paket davor sein</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderes wählen …</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>name of a packet</comment>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>AuditorDiffTables</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Kinds of records</source>
        <translation>Arten von Datensätzen</translation>
    </message>
    <message>
        <source>Exceptions and policies</source>
        <translation>Ausnahmen und Richtlinien</translation>
    </message>
    <message>
        <source>Figures that are not the same</source>
        <translation>Kennzahlen, die nicht gleich sind</translation>
    </message>
    <message>
        <source>Every figure is the same in both.</source>
        <translation>Jede Kennzahl ist in beiden gleich.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Controls whose evidence is counted otherwise</source>
        <translation>Kontrollen mit anders gezählten Nachweisen</translation>
    </message>
    <message>
        <source>the packets&apos; own count, which no check repeats</source>
        <translation>eigene Zählung der Pakete, die keine Prüfung wiederholt</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Records with a line since the packet before</source>
        <translation>Datensätze mit einer Zeile seit dem Paket davor</translation>
    </message>
    <message>
        <source>No record has a line since the packet before.</source>
        <translation>Kein Datensatz hat eine Zeile seit dem Paket davor.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Exceptions and policy versions</source>
        <translation>Ausnahmen und Richtlinienversionen</translation>
    </message>
    <message>
        <source>No exception and no policy version has a line since the packet before.</source>
        <translation>Keine Ausnahme und keine Richtlinienversion hat eine Zeile seit dem Paket davor.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Fields of the chosen record that changed</source>
        <translation>Geänderte Felder des gewählten Datensatzes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>AuditorFigures</name>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>computed again from the lines of the packet</source>
        <translation>neu berechnet aus den Zeilen des Pakets</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>Computed again</source>
        <translation>Neu berechnet</translation>
    </message>
    <message>
        <source>Whole result</source>
        <translation>Ganzes Ergebnis</translation>
    </message>
</context>
<context>
    <name>AuditorHead</name>
    <message>
        <source>Read-only, from the packet alone: no store, no configuration, no network.</source>
        <translation>Nur lesend, aus dem Paket allein: kein Speicher, keine Konfiguration, kein Netz.</translation>
    </message>
    <message>
        <source>vouched for</source>
        <translation>verbürgt</translation>
    </message>
    <message>
        <source>do not rely on it</source>
        <translation>nicht darauf verlassen</translation>
    </message>
    <message>
        <source>nobody vouches for it</source>
        <translation>niemand bürgt dafür</translation>
    </message>
</context>
<context>
    <name>AuditorPane</name>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>Your note on this record</source>
        <translation>Ihre Notiz zu diesem Datensatz</translation>
    </message>
    <message>
        <source>Enter keeps it</source>
        <translation>Eingabetaste behält sie</translation>
    </message>
    <message>
        <source>The line, indented</source>
        <translation>Die Zeile, eingerückt</translation>
    </message>
    <message>
        <source>Withheld: from which answer it was read</source>
        <translation>Zurückgehalten: aus welcher Antwort gelesen wurde</translation>
    </message>
    <message>
        <source>The answer, as received</source>
        <translation>Die Antwort, wie empfangen</translation>
    </message>
</context>
<context>
    <name>AuditorRecords</name>
    <message>
        <source>Kinds of records with counts</source>
        <translation>Arten von Datensätzen mit Anzahl</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>Datensätze durchsuchen</translation>
    </message>
    <message>
        <source>Words in any field</source>
        <translation>Wörter in irgendeinem Feld</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Zu diesen Filtern passt nichts.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Your seed</source>
        <translation>Ihr Startwert</translation>
    </message>
    <message>
        <source>Your seed, such as 2026-10-04 dana 7</source>
        <translation>Ihr Startwert, etwa 2026-10-04 dana 7</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>Umfang der Stichprobe</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Show older lines</source>
        <translation>Ältere Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>AuditorWindow</name>
    <message>
        <source>Plumbline</source>
        <translation>Plumbline</translation>
    </message>
    <message>
        <source>%1 — Plumbline</source>
        <comment>name of a packet</comment>
        <translation>%1 — Plumbline</translation>
    </message>
    <message>
        <source>Parts of the packet</source>
        <translation>Teile des Pakets</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>%1, %2</source>
        <comment>bar, value</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>BreakdownCard</name>
    <message>
        <source>Per request</source>
        <translation>Je Anfrage</translation>
    </message>
    <message>
        <source>%1, US$</source>
        <comment>week</comment>
        <translation>%1, US$</translation>
    </message>
    <message>
        <source>vs %1, %</source>
        <comment>week; in percent</comment>
        <translation>zu %1, %</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>BypassCard</name>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show rows: %1</source>
        <translation>Zeilen zeigen: %1</translation>
    </message>
    <message>
        <source>Gate bypass rate, % of blocked promotions</source>
        <translation>Umgehungsrate der Gates, % der gesperrten Promotions</translation>
    </message>
    <message>
        <source>The last weeks are not final: a late bypass still counts there.</source>
        <translation>Die letzten Wochen sind nicht endgültig: Eine späte Umgehung zählt dort noch.</translation>
    </message>
</context>
<context>
    <name>BypassPane</name>
    <message>
        <source>Open record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>No bypass this week</source>
        <translation>Keine Umgehung in dieser Woche</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht erhoben</translation>
    </message>
    <message>
        <source>Measured, not missing.</source>
        <translation>Gemessen, nicht ausgelassen.</translation>
    </message>
    <message>
        <source>Add a source for it</source>
        <translation>Eine Quelle dafür anlegen</translation>
    </message>
</context>
<context>
    <name>ChecklistPoint</name>
    <message>
        <source>%1: %2, %3. %4</source>
        <comment>point, state, value, details</comment>
        <translation>%1: %2, %3. %4</translation>
    </message>
</context>
<context>
    <name>ChecklistRows</name>
    <message>
        <source>%1, %2</source>
        <comment>checklist, how many points hold</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ChecklistsCard</name>
    <message>
        <source>Live checklists</source>
        <translation>Laufende Prüflisten</translation>
    </message>
    <message>
        <source>four weeks back</source>
        <translation>vier Wochen zurück</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Fortlaufend</translation>
    </message>
</context>
<context>
    <name>ChipOptions</name>
    <message>
        <source>Search %1</source>
        <comment>placeholder, field name</comment>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Kein Treffer.</translation>
    </message>
</context>
<context>
    <name>CloseReviewDialog</name>
    <message>
        <source>Close the review of %1?</source>
        <translation>Review von %1 abschließen?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Wird festgehalten …</translation>
    </message>
    <message>
        <source>Close review</source>
        <translation>Review abschließen</translation>
    </message>
    <message>
        <source>Its numbers and decisions are kept as they are now and signed with the log. They do not change any more; what is learnt later is shown as a restatement.</source>
        <translation>Seine Zahlen und Entscheidungen werden so festgehalten, wie sie jetzt sind, und mit dem Protokoll signiert. Sie ändern sich nicht mehr; was man später erfährt, erscheint als Korrektur.</translation>
    </message>
    <message>
        <source>Decisions that are open come back next week.</source>
        <translation>Offene Entscheidungen kommen nächste Woche wieder.</translation>
    </message>
    <message>
        <source>It was not closed</source>
        <translation>Es wurde nicht abgeschlossen</translation>
    </message>
</context>
<context>
    <name>ColumnKeys</name>
    <message>
        <source>In the head, Left and Right go to a column, Enter sorts, Shift+Left and Right make it narrower or wider, Alt+Shift+Left and Right move it, Shift+F10 chooses columns.</source>
        <translation>Im Kopf führen Links und Rechts zu einer Spalte, Eingabe sortiert, Umschalt+Links und Rechts machen sie schmaler oder breiter, Alt+Umschalt+Links und Rechts verschieben sie, Umschalt+F10 wählt Spalten.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns of %1</source>
        <comment>table</comment>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Move the column back</source>
        <translation>Die Spalte nach hinten schieben</translation>
    </message>
    <message>
        <source>Move the column forward</source>
        <translation>Die Spalte nach vorn schieben</translation>
    </message>
    <message>
        <source>One column stays.</source>
        <translation>Eine Spalte bleibt.</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Space shows or hides the column, Alt+Shift+Up and Down move it.</source>
        <translation>Die Leertaste zeigt oder verbirgt die Spalte, Alt+Umschalt+Hoch und Runter verschieben sie.</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Before next Monday</source>
        <translation>Vor dem nächsten Montag</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>CommitmentLine</name>
    <message>
        <source>%1: %2</source>
        <comment>metric, effect</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, owner</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>when, owner, effect</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>CommitmentsCard</name>
    <message>
        <source>Commitments</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Nothing was decided yet. What is decided here comes back next week, with whether its number moved.</source>
        <translation>Noch wurde nichts entschieden. Was hier entschieden wird, kommt nächste Woche wieder, mit der Angabe, ob sich seine Zahl bewegt hat.</translation>
    </message>
</context>
<context>
    <name>ConnectorList</name>
    <message>
        <source>Search connectors</source>
        <translation>Anbindungen suchen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Anbindungen</translation>
    </message>
    <message>
        <source>%1, feeds %2</source>
        <comment>connector, row types</comment>
        <translation>%1, liefert %2</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Kein Treffer.</translation>
    </message>
</context>
<context>
    <name>ControlCell</name>
    <message>
        <source>Week %1: %2</source>
        <translation>Woche %1: %2</translation>
    </message>
    <message>
        <source>all present</source>
        <translation>alle vorhanden</translation>
    </message>
    <message>
        <source>none present, a deviation</source>
        <translation>keiner vorhanden, eine Abweichung</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>a number</comment>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>keiner erwartet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a value that nobody has delivered</comment>
        <translation>?</translation>
    </message>
</context>
<context>
    <name>ControlGridCard</name>
    <message>
        <source>Expected and present</source>
        <translation>Erwartet und vorhanden</translation>
    </message>
    <message>
        <source>%1: expected and present</source>
        <comment>framework</comment>
        <translation>%1: erwartet und vorhanden</translation>
    </message>
    <message>
        <source>weeks that are over</source>
        <translation>abgeschlossene Wochen</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
</context>
<context>
    <name>ControlGridLine</name>
    <message>
        <source>%1 %2: %3</source>
        <comment>control, its title, what was there</comment>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>ControlKeys</name>
    <message>
        <source>all present</source>
        <translation>alle vorhanden</translation>
    </message>
    <message>
        <source>number missing</source>
        <translation>Anzahl fehlender</translation>
    </message>
    <message>
        <source>none present: a deviation</source>
        <translation>keiner: Abweichung</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>keiner erwartet</translation>
    </message>
    <message>
        <source>n</source>
        <comment>stands for a number</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ControlPane</name>
    <message>
        <source>%1 %2</source>
        <comment>control and its title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No control chosen</source>
        <translation>Keine Kontrolle gewählt</translation>
    </message>
    <message>
        <source>Rows of this week</source>
        <translation>Zeilen dieser Woche</translation>
    </message>
    <message>
        <source>Looking for the rows …</source>
        <translation>Die Zeilen werden gesucht …</translation>
    </message>
    <message>
        <source>Choose a week of a control to see its rows.</source>
        <translation>Wählen Sie eine Woche einer Kontrolle, um ihre Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>There is no row of this week.</source>
        <translation>Es gibt keine Zeile dieser Woche.</translation>
    </message>
</context>
<context>
    <name>ControlsPage</name>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Requests and samples</source>
        <translation>Anfragen und Stichproben</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Verantwortlichkeiten</translation>
    </message>
</context>
<context>
    <name>DataCell</name>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DataHeaderCell</name>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
</context>
<context>
    <name>DataTableHeader</name>
    <message>
        <source>%1. A press sorts, a drag moves it, a drag at its right edge makes it wider or narrower. Up from the first row leads here by keyboard.</source>
        <comment>column</comment>
        <translation>%1. Ein Klick sortiert, Ziehen verschiebt sie, Ziehen am rechten Rand macht sie breiter oder schmaler. Hoch aus der ersten Zeile führt mit der Tastatur hierher.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Record a decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Rests on %1</source>
        <translation>Beruht auf %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Wird festgehalten …</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>That day included.</source>
        <translation>Dieser Tag eingeschlossen.</translation>
    </message>
    <message>
        <source>Next week the review says whether the number moved.</source>
        <translation>Nächste Woche sagt das Review, ob sich die Zahl bewegt hat.</translation>
    </message>
    <message>
        <source>Which number is expected to fall</source>
        <translation>Welche Zahl soll sinken</translation>
    </message>
</context>
<context>
    <name>DefinitionPreview</name>
    <message>
        <source>Preview these targets</source>
        <translation>Vorschau mit diesen Zielwerten</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <comment>version</comment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>It has no target, and this is its first version.</source>
        <translation>Sie hat keinen Zielwert, und dies ist ihre erste Version.</translation>
    </message>
</context>
<context>
    <name>DefinitionRow</name>
    <message>
        <source>%1, %2</source>
        <comment>measure, version</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, targets %3</source>
        <comment>measure, version, values</comment>
        <translation>%1, %2, Zielwerte %3</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Close the record</source>
        <translation>Datensatz schließen</translation>
    </message>
</context>
<context>
    <name>DetailPaneFoot</name>
    <message>
        <source>Previous record</source>
        <translation>Vorheriger Datensatz</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nächster Datensatz</translation>
    </message>
</context>
<context>
    <name>DiagnosisDialog</name>
    <message>
        <source>What the rules say of %1</source>
        <comment>week</comment>
        <translation>Was die Regeln zu %1 sagen</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The rules could not be asked</source>
        <translation>Die Regeln ließen sich nicht befragen</translation>
    </message>
    <message>
        <source>No rule speaks</source>
        <translation>Keine Regel sagt etwas</translation>
    </message>
    <message>
        <source>Asking the rules…</source>
        <translation>Die Regeln werden befragt …</translation>
    </message>
</context>
<context>
    <name>DiagnosisGrounds</name>
    <message>
        <source>What it rests on</source>
        <translation>Worauf er beruht</translation>
    </message>
    <message>
        <source>%1: %2. Opens the rows.</source>
        <comment>a number, its value</comment>
        <translation>%1: %2. Öffnet die Zeilen.</translation>
    </message>
    <message>
        <source>Why the rule is there</source>
        <translation>Warum es die Regel gibt</translation>
    </message>
</context>
<context>
    <name>DiagnosisRow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, rule</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>DriftTab</name>
    <message>
        <source>Drift, not approved, by week</source>
        <translation>Drift, nicht genehmigt, je Woche</translation>
    </message>
    <message>
        <source>episodes in 100 monitored asset-days</source>
        <translation>Episoden in 100 überwachten Objekttagen</translation>
    </message>
    <message>
        <source>Drift by week, episodes in 100 monitored asset-days</source>
        <translation>Drift je Woche, Episoden in 100 überwachten Objekttagen</translation>
    </message>
    <message>
        <source>Episodes of %1</source>
        <translation>Episoden von %1</translation>
    </message>
    <message>
        <source>by kind, as the source names it</source>
        <translation>nach Art, wie die Quelle sie nennt</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht genehmigt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>Keine Drift</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Wann es begann</translation>
    </message>
    <message>
        <source>Enter opens the record</source>
        <translation>Eingabe öffnet den Datensatz</translation>
    </message>
    <message>
        <source>Episodes of drift</source>
        <translation>Episoden der Drift</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Lasted, h</source>
        <translation>Dauer, h</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No episode of drift began</source>
        <translation>Keine Episode der Drift begann</translation>
    </message>
</context>
<context>
    <name>DueBars</name>
    <message>
        <source>in time</source>
        <translation>rechtzeitig</translation>
    </message>
    <message>
        <source>fixed late</source>
        <translation>verspätet behoben</translation>
    </message>
    <message>
        <source>late, open</source>
        <translation>verspätet, offen</translation>
    </message>
    <message>
        <source>%1: %2 in time, %3 fixed late, %4 late and open</source>
        <translation>%1: %2 rechtzeitig, %3 verspätet behoben, %4 verspätet und offen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>%1. %2</source>
        <comment>title, text</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>EventRows</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>time, words, outcome</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>All records</source>
        <translation>Alle Datensätze</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Filters with counts</source>
        <translation>Filter mit Anzahl</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>Datensätze durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+Space completes: %1</source>
        <translation>Strg+Leertaste ergänzt: %1</translation>
    </message>
    <message>
        <source>The question is not understood</source>
        <translation>Die Frage ist nicht verständlich</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, field:value, -without, 2026-09-01.., raw:text</source>
        <translation>Wörter, &quot;ein Satzteil&quot;, Feld:Wert, -ohne, 2026-09-01.., raw:Text</translation>
    </message>
</context>
<context>
    <name>ExceptionTable</name>
    <message>
        <source>All open exceptions</source>
        <translation>Alle offenen Ausnahmen</translation>
    </message>
    <message>
        <source>Enter opens the record</source>
        <translation>Eingabe öffnet den Datensatz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Rule or finding</source>
        <translation>Regel oder Befund</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Age, d</source>
        <translation>Alter, T</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>In, d</source>
        <translation>In, T</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No open exceptions</source>
        <translation>Keine offenen Ausnahmen</translation>
    </message>
    <message>
        <source>Nobody has delivered exceptions</source>
        <translation>Niemand hat Ausnahmen geliefert</translation>
    </message>
    <message>
        <source>Measured, not missing.</source>
        <translation>Gemessen, nicht ausgelassen.</translation>
    </message>
    <message>
        <source>A source that keeps exceptions is needed to see any.</source>
        <translation>Erst eine Quelle, die Ausnahmen führt, macht sie sichtbar.</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Ages by</source>
        <translation>Alter nach</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Age of open exceptions</source>
        <translation>Alter offener Ausnahmen</translation>
    </message>
    <message>
        <source>from the first approval, renewals included</source>
        <translation>ab der ersten Genehmigung, Verlängerungen inbegriffen</translation>
    </message>
    <message>
        <source>Age of open exceptions, %1 open</source>
        <translation>Alter offener Ausnahmen, %1 offen</translation>
    </message>
</context>
<context>
    <name>ExpiryCard</name>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>one box is one exception</source>
        <translation>ein Kästchen ist eine Ausnahme</translation>
    </message>
    <message>
        <source>Expiry of open exceptions by day</source>
        <translation>Ablauf offener Ausnahmen nach Tag</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Expires in the next 30 days</source>
        <translation>Läuft in den nächsten 30 Tagen ab</translation>
    </message>
</context>
<context>
    <name>ExpiryChart</name>
    <message>
        <source>%1: %2</source>
        <comment>day, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Press T for the table.</source>
        <translation>%1. T zeigt die Tabelle.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Laufen ab</translation>
    </message>
</context>
<context>
    <name>ExpiryColumn</name>
    <message>
        <source>%1: %2</source>
        <comment>day, count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>%1: %2</source>
        <comment>group of filters, show more</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Gate decision</source>
        <translation>Gate-Entscheidung</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Deployed commit</source>
        <translation>Ausgerollter Commit</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>Regelversion</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Verstoß</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Drift episode</source>
        <translation>Drift-Episode</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>AI call</source>
        <translation>KI-Aufruf</translation>
    </message>
    <message>
        <source>AI usage</source>
        <translation>KI-Nutzung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Use of an exception</source>
        <translation>Nutzung einer Ausnahme</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Test run</source>
        <translation>Testlauf</translation>
    </message>
    <message>
        <source>Count of evaluations</source>
        <translation>Zahl der Auswertungen</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>SLO bucket</source>
        <translation>SLO-Zeitabschnitt</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <source>Health of a provider</source>
        <translation>Zustand eines Anbieters</translation>
    </message>
    <message>
        <source>Resolution of a finding</source>
        <translation>Erledigung eines Befunds</translation>
    </message>
    <message>
        <source>Scope of a vulnerability</source>
        <translation>Reichweite einer Schwachstelle</translation>
    </message>
    <message>
        <source>Deployed component</source>
        <translation>Ausgerollte Komponente</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Cost assignment</source>
        <translation>Kostenzuordnung</translation>
    </message>
    <message>
        <source>Code change</source>
        <translation>Codeänderung</translation>
    </message>
    <message>
        <source>Audit request</source>
        <translation>Anfrage eines Prüfers</translation>
    </message>
    <message>
        <source>Sample item</source>
        <translation>Posten einer Stichprobe</translation>
    </message>
    <message>
        <source>Change of an identity</source>
        <translation>Änderung einer Identität</translation>
    </message>
    <message>
        <source>Change of exposure</source>
        <translation>Änderung der Erreichbarkeit</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Durchgesetzt</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Handelnder</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Cost, US$</source>
        <translation>Kosten, US$</translation>
    </message>
    <message>
        <source>Length, s</source>
        <translation>Länge, s</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Affected versions</source>
        <translation>Betroffene Versionen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigebender</translation>
    </message>
    <message>
        <source>Approvers</source>
        <translation>Freigebende</translation>
    </message>
    <message>
        <source>Digest of the arguments</source>
        <translation>Digest der Argumente</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Zone assumed as UTC</source>
        <translation>Zone als UTC angenommen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Automated</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezugsstand</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batch input, US$</source>
        <translation>Batch-Eingabe, US$</translation>
    </message>
    <message>
        <source>Batch output, US$</source>
        <translation>Batch-Ausgabe, US$</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Tokens read from the cache</source>
        <translation>Token aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Cache read, US$</source>
        <translation>Cache lesen, US$</translation>
    </message>
    <message>
        <source>Tokens cached for 1 h</source>
        <translation>Token für 1 h gecacht</translation>
    </message>
    <message>
        <source>Cache write for 1 h, US$</source>
        <translation>Cache schreiben für 1 h, US$</translation>
    </message>
    <message>
        <source>Tokens written to the cache</source>
        <translation>Token in den Cache geschrieben</translation>
    </message>
    <message>
        <source>Cache write, US$</source>
        <translation>Cache schreiben, US$</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Class of cause</source>
        <translation>Klasse der Ursache</translation>
    </message>
    <message>
        <source>Caused a failure</source>
        <translation>Hat einen Ausfall verursacht</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Keys of the configuration</source>
        <translation>Schlüssel der Konfiguration</translation>
    </message>
    <message>
        <source>Sources of the configuration</source>
        <translation>Quellen der Konfiguration</translation>
    </message>
    <message>
        <source>Names of the contract</source>
        <translation>Namen des Vertrags</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Source of the cost</source>
        <translation>Quelle der Kosten</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Daily from</source>
        <translation>Täglich von</translation>
    </message>
    <message>
        <source>Daily until</source>
        <translation>Täglich bis</translation>
    </message>
    <message>
        <source>Class of data</source>
        <translation>Datenklasse</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Artifact of the decision</source>
        <translation>Artefakt der Entscheidung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Deployed version</source>
        <translation>Ausgerollte Version</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Geendet</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Class of environment</source>
        <translation>Klasse der Umgebung</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Exceptions applied</source>
        <translation>Angewandte Ausnahmen</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>Ausführbar</translation>
    </message>
    <message>
        <source>Expands</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Category of failure</source>
        <translation>Art des Ausfalls</translation>
    </message>
    <message>
        <source>Reasons to finish</source>
        <translation>Gründe des Endes</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Head commit</source>
        <translation>Commit der Spitze</translation>
    </message>
    <message>
        <source>SHA-256 of the ids</source>
        <translation>SHA-256 der Ids</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Gleichauf</translation>
    </message>
    <message>
        <source>Input includes the cache</source>
        <translation>Eingabe enthält den Cache</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Token der Eingabe</translation>
    </message>
    <message>
        <source>Input, US$</source>
        <translation>Eingabe, US$</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last seen well</source>
        <translation>Zuletzt in Ordnung</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>Stage of life</source>
        <translation>Lebensphase</translation>
    </message>
    <message>
        <source>Most input tokens</source>
        <translation>Höchstzahl Token der Eingabe</translation>
    </message>
    <message>
        <source>Most output tokens</source>
        <translation>Höchstzahl Token der Ausgabe</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Gemergt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model call</source>
        <translation>Modellaufruf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Optional keys</source>
        <translation>Freiwillige Schlüssel</translation>
    </message>
    <message>
        <source>Output includes reasoning</source>
        <translation>Ausgabe enthält Reasoning</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Token der Ausgabe</translation>
    </message>
    <message>
        <source>Output, US$</source>
        <translation>Ausgabe, US$</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>95th percentile, ms</source>
        <translation>95. Perzentil, ms</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum von</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Zeitraum bis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Decision of the policy</source>
        <translation>Entscheidung der Richtlinie</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Grundgesamtheit</translation>
    </message>
    <message>
        <source>Prevents</source>
        <translation>Verhindert</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Privilege</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Privilege before</source>
        <translation>Recht zuvor</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>Token des Reasonings</translation>
    </message>
    <message>
        <source>Reasoning, US$</source>
        <translation>Reasoning, US$</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Renewed from</source>
        <translation>Verlängert aus</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko angenommen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name of the row</source>
        <translation>Name der Zeile</translation>
    </message>
    <message>
        <source>Version of the rule</source>
        <translation>Version der Regel</translation>
    </message>
    <message>
        <source>Safety violations</source>
        <translation>Sicherheitsverstöße</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Dasselbe wie</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>Größe der Stichprobe</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Line of the log</source>
        <translation>Zeile des Protokolls</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Severity raised</source>
        <translation>Schwere erhöht</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Service level objective</source>
        <translation>Serviceziel</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>Prüfvermerke</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Next tier above, tokens</source>
        <translation>Nächste Stufe ab, Token</translation>
    </message>
    <message>
        <source>Next tier, cache read, US$</source>
        <translation>Nächste Stufe, Cache lesen, US$</translation>
    </message>
    <message>
        <source>Next tier, cache write, US$</source>
        <translation>Nächste Stufe, Cache schreiben, US$</translation>
    </message>
    <message>
        <source>Next tier, input, US$</source>
        <translation>Nächste Stufe, Eingabe, US$</translation>
    </message>
    <message>
        <source>Next tier, output, US$</source>
        <translation>Nächste Stufe, Ausgabe, US$</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Unplanned, for an incident</source>
        <translation>Ungeplant, wegen eines Vorfalls</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Usage assumed</source>
        <translation>Nutzung angenommen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Tokens of the window</source>
        <translation>Token des Fensters</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>Fields of the record</source>
        <translation>Felder des Datensatzes</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>FigureLink</name>
    <message>
        <source>%1 %2</source>
        <comment>number, what it is</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1, not used here</source>
        <comment>filter</comment>
        <translation>%1, ungenutzt</translation>
    </message>
    <message>
        <source>%1, this value no longer exists</source>
        <comment>filter</comment>
        <translation>%1, diesen Wert gibt es nicht mehr</translation>
    </message>
    <message>
        <source>not used here</source>
        <translation>ungenutzt</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>Time to remediate</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>first seen in the last 28 days, all severities</source>
        <translation>zuerst gesehen in den letzten 28 Tagen, jede Schwere</translation>
    </message>
    <message>
        <source>Share of findings still open, by days since detection</source>
        <translation>Anteil noch offener Befunde nach Tagen seit der Entdeckung</translation>
    </message>
    <message>
        <source>Due in %1</source>
        <translation>Fällig in %1</translation>
    </message>
    <message>
        <source>all severities</source>
        <translation>jede Schwere</translation>
    </message>
    <message>
        <source>What fell due, by team</source>
        <translation>Was fällig wurde, nach Team</translation>
    </message>
    <message>
        <source>Age of open findings</source>
        <translation>Alter offener Befunde</translation>
    </message>
    <message>
        <source>since they were first seen</source>
        <translation>seit sie zuerst gesehen wurden</translation>
    </message>
    <message>
        <source>Age of open findings by service, %1 open</source>
        <translation>Alter offener Befunde nach Dienst, %1 offen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>No open findings</source>
        <translation>Keine offenen Befunde</translation>
    </message>
</context>
<context>
    <name>FirstSources</name>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Pull from a tool that you have. It is only read, never written to.</source>
        <translation>Aus einem vorhandenen Werkzeug lesen. Dort wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Das Beispiel ansehen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien einlesen</translation>
    </message>
    <message>
        <source>Sources are kept in %1</source>
        <translation>Quellen stehen in %1</translation>
    </message>
    <message>
        <source>An invented organisation with its own store, in a window of its own.</source>
        <translation>Eine erfundene Organisation mit eigenem Speicher, in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>SARIF, CycloneDX, JUnit and other reports, read where they lie.</source>
        <translation>SARIF, CycloneDX, JUnit und andere Berichte, gelesen, wo sie liegen.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>FrameworkRow</name>
    <message>
        <source>%1: %2 mapped, %3 with evidence, %4 complete</source>
        <translation>%1: %2 zugeordnet, %3 mit Nachweis, %4 vollständig</translation>
    </message>
    <message>
        <source>evidence</source>
        <comment>requirements with evidence</comment>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>requirements that lack no evidence</comment>
        <translation>lückenlos</translation>
    </message>
</context>
<context>
    <name>FrameworksCard</name>
    <message>
        <source>Frameworks</source>
        <translation>Regelwerke</translation>
    </message>
    <message>
        <source>of mapped</source>
        <translation>der zugeordneten</translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message>
        <source>From decision to production</source>
        <translation>Bis zur Produktion</translation>
    </message>
    <message>
        <source>Of what was not bypassed</source>
        <translation>Von dem, was nicht umgangen wurde</translation>
    </message>
</context>
<context>
    <name>FunnelLine</name>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>GateTables</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Bypass cases</source>
        <translation>Umgehungen</translation>
    </message>
    <message>
        <source>Without a gate</source>
        <translation>Ohne Gate</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>None in this week. Measured, not missing.</source>
        <translation>Keine in dieser Woche. Gemessen, nicht ausgelassen.</translation>
    </message>
    <message>
        <source>Nobody has delivered decisions of gates.</source>
        <translation>Niemand hat Entscheidungen von Gates geliefert.</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>After, min</source>
        <translation>Nach, min</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Ausgerollt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>No source has delivered policies.</source>
        <translation>Keine Quelle hat Richtlinien geliefert.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>In Kraft seit</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>GatesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Gates and bypass</source>
        <translation>Gates und Umgehung</translation>
    </message>
    <message>
        <source>Bypasses by</source>
        <translation>Umgehungen nach</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By environment</source>
        <translation>Nach Umgebung</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
</context>
<context>
    <name>HeatmapCard</name>
    <message>
        <source>measured zero</source>
        <translation>gemessene Null</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alle Tage</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Requests by hour</source>
        <translation>Anfragen je Stunde</translation>
    </message>
    <message>
        <source>Cost per request by hour</source>
        <translation>Kosten je Anfrage nach Stunde</translation>
    </message>
    <message>
        <source>Cost by hour</source>
        <translation>Kosten je Stunde</translation>
    </message>
    <message>
        <source>under 90 % covered</source>
        <translation>unter 90 % abgedeckt</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>%1. %2</source>
        <comment>message title, message text</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>KeyringField</name>
    <message>
        <source>The secret itself</source>
        <translation>Das Geheimnis selbst</translation>
    </message>
    <message>
        <source>Put into the keyring</source>
        <translation>In den Schlüsselbund</translation>
    </message>
    <message>
        <source>The keyring is asked; it may want to be unlocked.</source>
        <translation>Der Schlüsselbund wird gefragt; vielleicht will er entsperrt werden.</translation>
    </message>
    <message>
        <source>It is in the keyring. It is not shown again.</source>
        <translation>Es liegt im Schlüsselbund. Es wird nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>The keyring did not take it</source>
        <translation>Der Schlüsselbund hat es nicht angenommen</translation>
    </message>
</context>
<context>
    <name>KnowledgeLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>KnowledgeNotice</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>Quellen öffnen</translation>
    </message>
</context>
<context>
    <name>KnownChip</name>
    <message>
        <source>As known</source>
        <translation>Stand des Wissens</translation>
    </message>
    <message>
        <source>Another instant</source>
        <translation>Ein anderer Zeitpunkt</translation>
    </message>
    <message>
        <source>Another instant: 2026-11-16 08:52</source>
        <translation>Anderer Zeitpunkt: 2026-11-16 08:52</translation>
    </message>
</context>
<context>
    <name>LateTable</name>
    <message>
        <source>Past their date</source>
        <translation>Über dem Termin</translation>
    </message>
    <message>
        <source>Enter opens the record</source>
        <translation>Eingabe öffnet den Datensatz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Age, d</source>
        <translation>Alter, T</translation>
    </message>
    <message>
        <source>Past, d</source>
        <translation>Darüber, T</translation>
    </message>
    <message>
        <source>Nothing open is past its date</source>
        <translation>Nichts Offenes ist über dem Termin</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Plumbline</source>
        <translation>Plumbline</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <comment>such as 6 of 15 current</comment>
        <translation>Quellen: %1</translation>
    </message>
</context>
<context>
    <name>MeetingFoot</name>
    <message>
        <source>Weekly review, %1</source>
        <comment>a week</comment>
        <translation>Wochendurchsicht, %1</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <comment>such as 6 of 15 current</comment>
        <translation>Quellen: %1</translation>
    </message>
    <message>
        <source>Newer rows wait until this is over</source>
        <translation>Neuere Zeilen warten bis zum Ende</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in the meeting</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>MeetingSlide</name>
    <message>
        <source>Close review</source>
        <translation>Durchsicht abschließen</translation>
    </message>
    <message>
        <source>Newer rows have come: what was shown is not what would be signed. Leave, look at them, then close.</source>
        <translation>Neuere Zeilen sind da: Gezeigtes ist nicht, was unterschrieben würde. Verlassen, ansehen, dann abschließen.</translation>
    </message>
    <message>
        <source>A week is closed once it is over, with all of its figures as they are known now.</source>
        <translation>Eine Woche wird abgeschlossen, wenn sie vorbei ist, mit allen Zahlen nach heutigem Wissen.</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>Weekly review, presented</source>
        <translation>Wochendurchsicht, vorgeführt</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Plumbline</source>
        <translation>Plumbline</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NothingOpen</name>
    <message>
        <source>Measured, not missing.</source>
        <translation>Gemessen, nicht ausgelassen.</translation>
    </message>
    <message>
        <source>No source has delivered any yet.</source>
        <translation>Noch hat keine Quelle welche geliefert.</translation>
    </message>
</context>
<context>
    <name>NotificationRow</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>notification, details, time, read or not</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>NotificationsCard</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <source>while they last; alerts and packets for 90 days</source>
        <translation>solange sie andauern; Alarme und Pakete 90 Tage</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Alle gelesen</translation>
    </message>
</context>
<context>
    <name>ObjectivePane</name>
    <message>
        <source>No objective chosen</source>
        <translation>Kein Ziel gewählt</translation>
    </message>
    <message>
        <source>Alerts: burn in a long and a short window</source>
        <translation>Alarme: Verbrauch im langen und im kurzen Fenster</translation>
    </message>
    <message>
        <source>Open its rows</source>
        <translation>Zeilen öffnen</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>Was dagegen getan wird</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>It could not be written down</source>
        <translation>Es konnte nicht festgehalten werden</translation>
    </message>
    <message>
        <source>What became of its alerts</source>
        <translation>Was aus den Alarmen wurde</translation>
    </message>
    <message>
        <source>Choose an objective to see its alerts.</source>
        <translation>Wählen Sie ein Ziel, um seine Alarme zu sehen.</translation>
    </message>
    <message>
        <source>Nothing among the newest 500 events.</source>
        <translation>Nichts unter den neuesten 500 Ereignissen.</translation>
    </message>
</context>
<context>
    <name>ObjectivesCard</name>
    <message>
        <source>Service levels</source>
        <translation>Serviceziele</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Restbudget</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not known: no source tells of objectives. A Prometheus source reads them from recording rules.</source>
        <translation>Nicht bekannt: Keine Quelle nennt Serviceziele. Eine Prometheus-Quelle liest sie aus Aufzeichnungsregeln.</translation>
    </message>
</context>
<context>
    <name>PacketCheckRow</name>
    <message>
        <source>Check %1, %2: %3. %4</source>
        <comment>number, title, outcome, text</comment>
        <translation>Prüfung %1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and title of a check</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>PacketChecks</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Packet id</source>
        <translation>Paketkennung</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>An auditor repeats it without Plumbline</source>
        <translation>Ein Prüfer wiederholt es ohne Plumbline</translation>
    </message>
</context>
<context>
    <name>PacketFacts</name>
    <message>
        <source>%1: %2</source>
        <comment>name, what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PacketFoot</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy packet id</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>New packet</source>
        <translation>Neues Paket</translation>
    </message>
    <message>
        <source>Make the packet</source>
        <translation>Paket erstellen</translation>
    </message>
</context>
<context>
    <name>PacketPreview</name>
    <message>
        <source>Every source was read to its end after the period</source>
        <translation>Jede Quelle wurde nach dem Zeitraum bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>The packet will say that it is not complete</source>
        <translation>Das Paket wird sagen, dass es nicht vollständig ist</translation>
    </message>
    <message>
        <source>Each gap stands in it, with what it bears on.</source>
        <translation>Jede Lücke steht darin, mit dem, was sie betrifft.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>PacketScopeForm</name>
    <message>
        <source>Name of the period</source>
        <translation>Name des Zeitraums</translation>
    </message>
    <message>
        <source>Part of the packet&apos;s name, such as 2026Q3.</source>
        <translation>Teil des Paketnamens, etwa 2026Q3.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Packets of an organisation are numbered on.</source>
        <translation>Pakete einer Organisation werden fortlaufend nummeriert.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>That day included.</source>
        <translation>Dieser Tag eingeschlossen.</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Whoever gets the packet reads names, and the answers of sources byte for byte.</source>
        <translation>Wer das Paket bekommt, liest Namen und die Antworten der Quellen Byte für Byte.</translation>
    </message>
    <message>
        <source>Names and raw answers stay out. Their digests are in it, so that they can be opened later.</source>
        <translation>Namen und Rohantworten bleiben draußen. Ihre Prüfsummen sind darin, damit sie später geöffnet werden können.</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Mit Namen</translation>
    </message>
    <message>
        <source>SSH key that signs</source>
        <translation>SSH-Schlüssel, der unterschreibt</translation>
    </message>
    <message>
        <source>Without one nobody vouches for the packet, and checks 1 and 4 fail.</source>
        <translation>Ohne ihn bürgt niemand für das Paket, und die Prüfungen 1 und 4 schlagen fehl.</translation>
    </message>
    <message>
        <source>The key, or its public half where an agent or a card has it. Its passphrase is never asked for here.</source>
        <translation>Der Schlüssel oder seine öffentliche Hälfte, wenn ein Agent oder eine Karte ihn hat. Nach der Passphrase wird hier nie gefragt.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The packet will be %1.zip</source>
        <translation>Das Paket wird %1.zip heißen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>PacketSide</name>
    <message>
        <source>This packet</source>
        <translation>Dieses Paket</translation>
    </message>
    <message>
        <source>Earlier packets</source>
        <translation>Frühere Pakete</translation>
    </message>
    <message>
        <source>None was handed out of this store yet.</source>
        <translation>Aus diesem Speicher wurde noch keines herausgegeben.</translation>
    </message>
</context>
<context>
    <name>PacketStep</name>
    <message>
        <source>Step %1: %2</source>
        <comment>number, name</comment>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>PacketSteps</name>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What the packet covers</source>
        <translation>Was das Paket umfasst</translation>
    </message>
    <message>
        <source>Is it complete?</source>
        <translation>Ist es vollständig?</translation>
    </message>
    <message>
        <source>Make and sign</source>
        <translation>Erstellen und unterschreiben</translation>
    </message>
    <message>
        <source>Check it like an auditor</source>
        <translation>Prüfen wie ein Prüfer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>PacketsPage</name>
    <message>
        <source>Audit packets</source>
        <translation>Prüfpakete</translation>
    </message>
    <message>
        <source>Check another packet</source>
        <translation>Anderes Paket prüfen</translation>
    </message>
    <message>
        <source>Read only: no network, nothing is written</source>
        <translation>Nur lesend: kein Netz, nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Made on this computer; nothing is sent</source>
        <translation>Auf diesem Rechner erstellt; nichts wird gesendet</translation>
    </message>
    <message>
        <source>This did not come to its end</source>
        <translation>Das kam nicht zum Ende</translation>
    </message>
</context>
<context>
    <name>PageEntries</name>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Wochen-Review</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Gates and bypass</source>
        <translation>Gates und Umgehung</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation>Absicherung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Remediation and drift</source>
        <translation>Behebung und Drift</translation>
    </message>
    <message>
        <source>Audit packets</source>
        <translation>Prüfpakete</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Nothing pulled yet</source>
        <translation>Noch nichts abgerufen</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Noch keine Quelle</translation>
    </message>
    <message>
        <source>The sources are configured. Pull them to see the first numbers.</source>
        <translation>Die Quellen sind eingerichtet. Rufen Sie sie ab, um die ersten Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Nothing is written to a source.</source>
        <translation>In eine Quelle wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>This page could not be read</source>
        <translation>Diese Seite konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The first sync failed</source>
        <translation>Der erste Abruf ist gescheitert</translation>
    </message>
    <message>
        <source>Add one to see the first numbers, or look at the sample organisation first.</source>
        <translation>Eine hinzufügen, um erste Zahlen zu sehen, oder zuerst die Beispielorganisation ansehen.</translation>
    </message>
    <message>
        <source>Open sources</source>
        <translation>Quellen öffnen</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>A page, a number, a record, a filter, an action</source>
        <translation>Eine Seite, eine Zahl, ein Datensatz, ein Filter, eine Handlung</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>nur Handlungen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>one, another, …</source>
        <translation>eins, noch eins, …</translation>
    </message>
    <message>
        <source>As usual: yes</source>
        <translation>Üblich: ja</translation>
    </message>
    <message>
        <source>As usual: no</source>
        <translation>Üblich: nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>PassiveNote</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Previous period</source>
        <translation>Voriger Zeitraum</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Nächster Zeitraum</translation>
    </message>
</context>
<context>
    <name>QueryToken</name>
    <message>
        <source>Remove filter %1 %2</source>
        <comment>field, value</comment>
        <translation>Filter %1 %2 entfernen</translation>
    </message>
</context>
<context>
    <name>RankCard</name>
    <message>
        <source>ranked by bypass</source>
        <translation>nach Umgehungen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>%1, ranked by bypass</source>
        <translation>%1, nach Umgehungen geordnet</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>Nichts wurde gesperrt</translation>
    </message>
    <message>
        <source>Nobody has delivered decisions of gates</source>
        <translation>Niemand hat Entscheidungen von Gates geliefert</translation>
    </message>
    <message>
        <source>Measured, not missing.</source>
        <translation>Gemessen, nicht ausgelassen.</translation>
    </message>
    <message>
        <source>A source that decides on changes is needed to see any.</source>
        <translation>Dafür ist eine Quelle nötig, die über Änderungen entscheidet.</translation>
    </message>
</context>
<context>
    <name>RankRow</name>
    <message>
        <source>%1: %2 blocked, %3 bypassed, %4 waived</source>
        <translation>%1: %2 gesperrt, %3 umgangen, %4 per Ausnahme</translation>
    </message>
</context>
<context>
    <name>RawLine</name>
    <message>
        <source>Line %1, mapped: %2</source>
        <translation>Zeile %1, zugeordnet: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>matches</source>
        <comment>digest</comment>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>does not match</source>
        <comment>digest</comment>
        <translation>stimmt nicht überein</translation>
    </message>
    <message>
        <source>not stored</source>
        <comment>bytes</comment>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Quellenangabe kopieren</translation>
    </message>
</context>
<context>
    <name>ReleaseBlockCard</name>
    <message>
        <source>Does this block the release?</source>
        <translation>Blockiert das die Freigabe?</translation>
    </message>
    <message>
        <source>a finding, decision, change, commit or digest</source>
        <translation>ein Befund, eine Entscheidung, eine Änderung, ein Commit oder ein Digest</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Its id, such as finding:defectdojo:7, a commit or a digest</source>
        <translation>Seine Nummer, etwa finding:defectdojo:7, ein Commit oder ein Digest</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>This cannot be said</source>
        <translation>Das lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Rules that have a say</source>
        <translation>Regeln, die mitreden</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Last about others</source>
        <translation>Zuletzt über andere</translation>
    </message>
</context>
<context>
    <name>ReleaseTab</name>
    <message>
        <source>What gates cost</source>
        <translation>Was Gates kosten</translation>
    </message>
    <message>
        <source>hours waited for blocks that were taken back, %1</source>
        <translation>Stunden, die auf zurückgenommene Blockaden gewartet wurde, %1</translation>
    </message>
    <message>
        <source>The blocks could not be read</source>
        <translation>Die Blockaden waren nicht zu lesen</translation>
    </message>
    <message>
        <source>It is not proved that these are all blocks</source>
        <translation>Es ist nicht belegt, dass das alle Blockaden sind</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockaden</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Waited, h</source>
        <translation>Gewartet, h</translation>
    </message>
    <message>
        <source>Median, h</source>
        <translation>Median, h</translation>
    </message>
    <message>
        <source>Blocked again</source>
        <translation>Erneut blockiert</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Ferngehalten</translation>
    </message>
    <message>
        <source>No gate blocked anything in these weeks</source>
        <translation>In diesen Wochen hat kein Gate etwas blockiert</translation>
    </message>
    <message>
        <source>Measured, not missing.</source>
        <translation>Gemessen, nicht fehlend.</translation>
    </message>
    <message>
        <source>Reading the blocks of these weeks…</source>
        <translation>Sperren dieser Wochen werden gelesen …</translation>
    </message>
    <message>
        <source>Only what is in scope is counted</source>
        <translation>Gezählt wird nur, was zum Umfang gehört</translation>
    </message>
    <message>
        <source>No gate blocked anything in scope in these weeks</source>
        <translation>Kein Gate hat in diesen Wochen etwas im Umfang blockiert</translation>
    </message>
</context>
<context>
    <name>RemediationPage</name>
    <message>
        <source>Remediation and drift</source>
        <translation>Behebung und Drift</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>Schweregrade</translation>
    </message>
    <message>
        <source>High and critical</source>
        <translation>Hoch und kritisch</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
</context>
<context>
    <name>RemoveSourceDialog</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is taken out of the configuration and asked no more.</source>
        <translation>Sie wird aus der Konfiguration genommen und nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>Its %1 records and the answers as received stay in the store, with their history. Nothing is deleted.</source>
        <translation>Ihre %1 Datensätze und die Antworten im Wortlaut bleiben im Speicher, mit ihrer Geschichte. Nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>Numbers that it fed grow old and say so. The secret stays where it is kept.</source>
        <translation>Zahlen, die sie lieferte, altern und sagen das. Das Geheimnis bleibt, wo es liegt.</translation>
    </message>
</context>
<context>
    <name>RepeatsTab</name>
    <message>
        <source>within 90 days of the end of the one before</source>
        <translation>binnen 90 Tagen nach dem Ende des vorigen</translation>
    </message>
    <message>
        <source>Violations that came again</source>
        <translation>Wiederholte Verstöße</translation>
    </message>
    <message>
        <source>By rule, in %1</source>
        <translation>Nach Regel, in %1</translation>
    </message>
    <message>
        <source>None came again that is known</source>
        <translation>Keiner kam wieder, soweit bekannt</translation>
    </message>
    <message>
        <source>Incidents that came again</source>
        <translation>Wiederholte Vorfälle</translation>
    </message>
    <message>
        <source>By cause, in %1</source>
        <translation>Nach Ursache, in %1</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <translation>Zeit bis zur Vorbeugung</translation>
    </message>
    <message>
        <source>causes that first occurred in the last year</source>
        <translation>Ursachen, die im letzten Jahr zuerst auftraten</translation>
    </message>
    <message>
        <source>Causes and what prevents them</source>
        <translation>Ursachen und was ihnen vorbeugt</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>First service</source>
        <translation>Erster Dienst</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Prevented</source>
        <translation>Vorgebeugt</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No cause is known</source>
        <translation>Keine Ursache bekannt</translation>
    </message>
    <message>
        <source>Incidents name their cause class, or a map of words does.</source>
        <translation>Vorfälle nennen ihre Ursachenklasse, oder eine Wortliste tut es.</translation>
    </message>
</context>
<context>
    <name>RequestAnswerView</name>
    <message>
        <source>Being answered…</source>
        <translation>Wird beantwortet…</translation>
    </message>
    <message>
        <source>Answered by a command</source>
        <translation>Von einem Befehl beantwortet</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>It is answered from what is known, for the period and services of the question.</source>
        <translation>Beantwortet wird aus dem, was bekannt ist, für Zeitraum und Dienste der Frage.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Show all in Evidence</source>
        <translation>Alle unter Nachweise zeigen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>No item in this period.</source>
        <translation>Kein Posten in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Enter opens the record of a line.</source>
        <translation>Eingabe öffnet den Datensatz einer Zeile.</translation>
    </message>
</context>
<context>
    <name>RequestMarks</name>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>A note is needed to flag it: what is wrong.</source>
        <translation>Zum Beanstanden ist eine Notiz nötig: was nicht stimmt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Beanstandet</translation>
    </message>
</context>
<context>
    <name>RequestPane</name>
    <message>
        <source>No request chosen</source>
        <translation>Keine Anfrage gewählt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>request and its words</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Part of the request</source>
        <translation>Teil der Anfrage</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>Das wurde nicht getan</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RequestQuestion</name>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>That day included.</source>
        <translation>Dieser Tag eingeschlossen.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Names between commas; all where none is named.</source>
        <translation>Namen zwischen Kommas; alle, wenn keiner genannt ist.</translation>
    </message>
    <message>
        <source>Reuse from</source>
        <translation>Übernehmen von</translation>
    </message>
    <message>
        <source>Its services are taken where none are named here.</source>
        <translation>Ihre Dienste gelten, wo hier keine genannt sind.</translation>
    </message>
    <message>
        <source>No earlier audit</source>
        <translation>Keine frühere Prüfung</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Show the controls</source>
        <translation>Die Kontrollen zeigen</translation>
    </message>
    <message>
        <source>Save for %1</source>
        <translation>Für %1 speichern</translation>
    </message>
    <message>
        <source>the audit</source>
        <translation>die Prüfung</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Something earlier is looked at</source>
        <translation>Es wird ein früherer Stand betrachtet</translation>
    </message>
    <message>
        <source>Requests can be answered as it was known then. To save, freeze or draw, look at what is known now.</source>
        <translation>Anfragen lassen sich nach damaligem Wissen beantworten. Zum Speichern, Einfrieren oder Ziehen den jetzigen Stand betrachten.</translation>
    </message>
    <message>
        <source>Requests of auditors</source>
        <translation>Anfragen von Prüfern</translation>
    </message>
    <message>
        <source>of no audit yet</source>
        <translation>noch zu keiner Prüfung</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Audit, such as SOC2-2026</source>
        <translation>Prüfung, etwa SOC2-2026</translation>
    </message>
    <message>
        <source>Saved audits</source>
        <translation>Gespeicherte Prüfungen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>As it is asked</source>
        <translation>Wie gefragt wird</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
</context>
<context>
    <name>RequirementsCard</name>
    <message>
        <source>Requirements of all frameworks</source>
        <translation>Anforderungen aller Regelwerke</translation>
    </message>
    <message>
        <source>Requirements of %1</source>
        <comment>framework</comment>
        <translation>Anforderungen von %1</translation>
    </message>
    <message>
        <source>those that a control serves, not all of a framework</source>
        <translation>die eine Kontrolle erfüllt, nicht alle eines Regelwerks</translation>
    </message>
    <message>
        <source>No control serves it.</source>
        <translation>Keine Kontrolle dient ihm.</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>What it asks, in our words</source>
        <translation>Was sie verlangt, in unseren Worten</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
</context>
<context>
    <name>ResponsibilitiesTab</name>
    <message>
        <source>No matrix of responsibilities is kept</source>
        <translation>Keine Verantwortlichkeitsmatrix vorhanden</translation>
    </message>
    <message>
        <source>It is read from %1; the page Evidence of the documentation shows one.</source>
        <translation>Sie wird aus %1 gelesen; die Seite „Evidence“ der Dokumentation zeigt eine.</translation>
    </message>
    <message>
        <source>The matrix cannot be read</source>
        <translation>Die Matrix ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is nothing to open</source>
        <translation>Es gibt nichts zu öffnen</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran nicht stimmt</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Mangel</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Nothing is wrong with the matrix itself</source>
        <translation>An der Matrix selbst ist nichts falsch</translation>
    </message>
    <message>
        <source>The matrix is empty</source>
        <translation>Die Matrix ist leer</translation>
    </message>
    <message>
        <source>Whether people keep to it is told by their approvals.</source>
        <translation>Ob man sich daran hält, zeigen die Freigaben.</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ausführend</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation>Befragt</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informiert</translation>
    </message>
    <message>
        <source>The approvals cannot be read</source>
        <translation>Die Freigaben sind nicht lesbar</translation>
    </message>
    <message>
        <source>Not all is opened</source>
        <translation>Nicht alle werden geöffnet</translation>
    </message>
</context>
<context>
    <name>RestatementNote</name>
    <message>
        <source>Counting both…</source>
        <translation>Beides wird gezählt…</translation>
    </message>
    <message>
        <source>%1: %2, then %3</source>
        <comment>week, value before, value after</comment>
        <translation>%1: %2, dann %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>value before, value after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>RowField</name>
    <message>
        <source>There is no such row; they go from 1 to %1.</source>
        <translation>Diese Zeile gibt es nicht; sie gehen von 1 bis %1.</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row, 1 to %1</source>
        <translation>Zeile, 1 bis %1</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <comment>rows</comment>
        <translation>1 bis %1</translation>
    </message>
</context>
<context>
    <name>RunDays</name>
    <message>
        <source>Filled: read completely. Red foot: a run failed. Empty: no run.</source>
        <translation>Gefüllt: ganz gelesen. Roter Fuß: ein Abruf scheiterte. Leer: kein Abruf.</translation>
    </message>
</context>
<context>
    <name>SampleDraw</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The auditor&apos;s, given after freezing.</source>
        <translation>Vom Prüfer, nach dem Einfrieren genannt.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>So many of each of its values.</source>
        <translation>So viele von jedem ihrer Werte.</translation>
    </message>
    <message>
        <source>All items together</source>
        <translation>Alle Posten zusammen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>%1 where nothing is typed.</source>
        <translation>%1, wenn nichts eingegeben ist.</translation>
    </message>
    <message>
        <source>Why so many</source>
        <translation>Warum so viele</translation>
    </message>
    <message>
        <source>Where that size comes from.</source>
        <translation>Woher diese Größe stammt.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Freeze again</source>
        <translation>Erneut einfrieren</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Not saved for an audit</source>
        <translation>Zu keiner Prüfung gespeichert</translation>
    </message>
    <message>
        <source>Not frozen yet</source>
        <translation>Noch nicht eingefroren</translation>
    </message>
    <message>
        <source>Name the audit and save the request; then its population can be frozen.</source>
        <translation>Die Prüfung nennen und die Anfrage speichern; dann lässt sich ihre Grundgesamtheit einfrieren.</translation>
    </message>
    <message>
        <source>Freezing keeps the items and their certificate by their digest. Only then does the auditor give the seed.</source>
        <translation>Einfrieren bewahrt die Posten und ihr Zertifikat unter ihrem Digest. Erst danach nennt der Prüfer den Startwert.</translation>
    </message>
    <message>
        <source>Freeze the population</source>
        <translation>Grundgesamtheit einfrieren</translation>
    </message>
    <message>
        <source>Drawn items</source>
        <translation>Gezogene Posten</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Choose an item to see its workpaper.</source>
        <translation>Einen Posten wählen, um sein Arbeitspapier zu sehen.</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Scope</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Open the navigation</source>
        <translation>Navigation öffnen</translation>
    </message>
</context>
<context>
    <name>ScopeChips</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>ScopeFold</name>
    <message>
        <source>%1 services</source>
        <translation>%1 Dienste</translation>
    </message>
    <message>
        <source>Env %1</source>
        <translation>Umg. %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>SelectionBoxes</name>
    <message>
        <source>to</source>
        <comment>between two hours</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>an hour of the day</comment>
        <translation>%1 Uhr</translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>No hours chosen</source>
        <translation>Keine Stunden gewählt</translation>
    </message>
    <message>
        <source>the costliest hours</source>
        <translation>die teuersten Stunden</translation>
    </message>
    <message>
        <source>Share of cost by service</source>
        <translation>Anteil der Kosten nach Dienst</translation>
    </message>
    <message>
        <source>Choose days and hours above, drag over the cells, or hold Shift and use the arrows, to compare some hours with the rest.</source>
        <translation>Oben Tage und Stunden wählen, über die Zellen ziehen oder Umschalt halten und die Pfeiltasten nutzen, um einige Stunden mit dem Rest zu vergleichen.</translation>
    </message>
    <message>
        <source>Show rows: %1</source>
        <translation>Zeilen zeigen: %1</translation>
    </message>
</context>
<context>
    <name>SelectionFoot</name>
    <message>
        <source>%1 of %2 rows selected</source>
        <comment>count, all</comment>
        <translation>%1 von %2 Zeilen ausgewählt</translation>
    </message>
    <message>
        <source>Reading to copy: %1 of %2. Esc stops it.</source>
        <comment>rows</comment>
        <translation>Wird zum Kopieren gelesen: %1 von %2. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>Rows copied: the first %1 of %2, which is the most a copy holds</source>
        <translation>Kopierte Zeilen: die ersten %1 von %2, mehr fasst eine Kopie nicht</translation>
    </message>
    <message>
        <source>Rows copied: %1</source>
        <translation>Kopierte Zeilen: %1</translation>
    </message>
    <message>
        <source>%1. Esc stops it and leaves no file.</source>
        <translation>%1. Esc hält es an und hinterlässt keine Datei.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3; Ctrl+G goes to others</source>
        <translation>Zeilen %1 bis %2 von %3; Strg+G geht zu anderen</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>%1: back to the default</source>
        <comment>name of a setting</comment>
        <translation>%1: zurück zum Standard</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
</context>
<context>
    <name>SettingsDefinitions</name>
    <message>
        <source>A change makes a new version. Closed reviews keep the version they were closed with.</source>
        <translation>Eine Änderung ergibt eine neue Version. Abgeschlossene Reviews behalten die Version, mit der sie abgeschlossen wurden.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Version, and what it counts with</source>
        <translation>Version, und womit sie zählt</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Definitions and targets</source>
        <translation>Definitionen, Zielwerte</translation>
    </message>
    <message>
        <source>Reports and keys</source>
        <translation>Berichte und Schlüssel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>This was not kept</source>
        <translation>Das wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Until the program ends</source>
        <translation>Bis das Programm endet</translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>System</source>
        <comment>language</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Cividis keeps its order for everybody who sees colours otherwise.</source>
        <translation>Cividis behält seine Ordnung auch für alle, die Farben anders sehen.</translation>
    </message>
    <message>
        <source>Colours of the heatmap</source>
        <translation>Farben der Heatmap</translation>
    </message>
    <message>
        <source>Own</source>
        <comment>palette</comment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>ISO weeks and all times are in it, here and in reports. It stands in the configuration and is used from the next start on.</source>
        <translation>ISO-Wochen und alle Zeiten stehen in ihr, hier und in Berichten. Sie steht in der Konfiguration und gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message>
        <source>Notices of the desktop</source>
        <translation>Hinweise auf dem Desktop</translation>
    </message>
    <message>
        <source>Alerts, sources and exceptions, told where the desktop has a tray, while the window is not in front.</source>
        <translation>Alarme, Quellen und Ausnahmen, im Infobereich gemeldet, solange das Fenster nicht vorne ist.</translation>
    </message>
    <message>
        <source>On</source>
        <comment>notices</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Named by reviews and packets.</source>
        <translation>Reviews und Pakete nennen sie.</translation>
    </message>
</context>
<context>
    <name>SettingsPrivacy</name>
    <message>
        <source>New packets</source>
        <translation>Neue Pakete</translation>
    </message>
    <message>
        <source>Without it they stay out. Their digests are in it, so that they can be opened later.</source>
        <translation>Ohne dies bleiben sie draußen. Ihre Prüfsummen sind darin, damit sie später geöffnet werden können.</translation>
    </message>
    <message>
        <source>Hold names of persons and raw answers</source>
        <translation>Mit Namen von Personen und Rohantworten</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Which notifications were read, and whether it pulls and receives by itself. Used from the next start on; settings stay.</source>
        <translation>Welche Meldungen gelesen wurden und ob von selbst abgerufen und empfangen wird. Gilt ab dem nächsten Start; Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Forget what was remembered</source>
        <translation>Gemerktes vergessen</translation>
    </message>
    <message>
        <source>Pages ask nobody but the store. The network is used by pulling, testing a source and receiving only.</source>
        <translation>Die Seiten fragen nur den Speicher. Das Netz wird nur beim Abrufen, beim Testen einer Quelle und beim Empfangen benutzt.</translation>
    </message>
</context>
<context>
    <name>SettingsReports</name>
    <message>
        <source>Key that signs packets</source>
        <translation>Schlüssel, der Pakete signiert</translation>
    </message>
    <message>
        <source>File of an SSH key. Its passphrase is never asked for here; ssh-agent is.</source>
        <translation>Datei eines SSH-Schlüssels. Nach seiner Passphrase wird hier nie gefragt, nur ssh-agent.</translation>
    </message>
    <message>
        <source>Folder of packets</source>
        <translation>Ordner der Pakete</translation>
    </message>
    <message>
        <source>Empty: the folder of documents.</source>
        <translation>Leer: der Ordner der Dokumente.</translation>
    </message>
    <message>
        <source>The page Audit packets takes these for new packets, unless somebody has written something else there.</source>
        <translation>Die Seite Prüfpakete nimmt dies für neue Pakete, wenn dort niemand etwas anderes eingetragen hat.</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>The store could not be read</source>
        <translation>Der Speicher konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>How long it keeps what</source>
        <translation>Was wie lange aufbewahrt wird</translation>
    </message>
    <message>
        <source>Times are set in the configuration, under [retention] and [listen].</source>
        <translation>Die Zeiten stehen in der Konfiguration, unter [retention] und [listen].</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>What became of it?</source>
        <translation>Was wurde daraus?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Wird festgehalten …</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>That day included. A decision is carried twice at most.</source>
        <translation>Dieser Tag eingeschlossen. Eine Entscheidung wird höchstens zweimal verschoben.</translation>
    </message>
</context>
<context>
    <name>ShareList</name>
    <message>
        <source>%1: %2 of the selection, %3 of the rest</source>
        <translation>%1: %2 der Auswahl, %3 des Rests</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>%1 of the selection, %2 of the rest</source>
        <translation>%1 der Auswahl, %2 des Rests</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Wird geschrieben nach %1</translation>
    </message>
    <message>
        <source>Other connector</source>
        <translation>Andere Anbindung</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Which tool should be read?</source>
        <translation>Welches Werkzeug soll gelesen werden?</translation>
    </message>
    <message>
        <source>Choose a connector at the left.</source>
        <translation>Links eine Anbindung wählen.</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>It could not be written</source>
        <translation>Es ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Records carry this name; it stays.</source>
        <translation>Datensätze tragen diesen Namen; er bleibt.</translation>
    </message>
    <message>
        <source>Records carry this name, and it cannot be changed later.</source>
        <translation>Datensätze tragen diesen Namen; später lässt er sich nicht ändern.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Only where it is kept is written down, never the secret itself.</source>
        <translation>Aufgeschrieben wird nur, wo es liegt, nie das Geheimnis selbst.</translation>
    </message>
    <message>
        <source>Where the secret is kept</source>
        <translation>Wo das Geheimnis liegt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Service and user in the keyring</source>
        <translation>Dienst und Benutzer im Schlüsselbund</translation>
    </message>
    <message>
        <source>Read every</source>
        <translation>Lesen alle</translation>
    </message>
    <message>
        <source>A number with s, m, h or d.</source>
        <translation>Eine Zahl mit s, m, h oder d.</translation>
    </message>
    <message>
        <source>Parameters of this connector</source>
        <translation>Parameter dieser Anbindung</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>%1: %2</source>
        <comment>action, source</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SourceNotice</name>
    <message>
        <source>%1. %2</source>
        <comment>title, text</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>What it keeps itself</source>
        <translation>Was sie selbst aufbewahrt</translation>
    </message>
    <message>
        <source>Runs of the last 14 days</source>
        <translation>Abrufe der letzten 14 Tage</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>Streams in the newest run</source>
        <translation>Datenströme im neuesten Abruf</translation>
    </message>
    <message>
        <source>Newest answers</source>
        <translation>Neueste Antworten</translation>
    </message>
    <message>
        <source>Newest runs</source>
        <translation>Neueste Abrufe</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>What this affects</source>
        <translation>Worauf sich das auswirkt</translation>
    </message>
</context>
<context>
    <name>SourcePaneHead</name>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
</context>
<context>
    <name>SourceProgress</name>
    <message>
        <source>The sync that runs</source>
        <translation>Der laufende Abruf</translation>
    </message>
    <message>
        <source>Sync of %1</source>
        <translation>Abruf von %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Cancel this sync</source>
        <translation>Diesen Abruf abbrechen</translation>
    </message>
    <message>
        <source>It ends after the page under way. What was read is kept, and the next sync goes on from there.</source>
        <translation>Es endet nach der laufenden Seite. Gelesenes bleibt, und der nächste Abruf macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>SourceTable</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Age, and its limit</source>
        <translation>Alter und Grenze</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>SourceTableFoot</name>
    <message>
        <source>Read when due</source>
        <translation>Nach Plan lesen</translation>
    </message>
    <message>
        <source>Receive telemetry and decisions</source>
        <translation>Telemetrie und Entscheidungen empfangen</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
</context>
<context>
    <name>SourcesActions</name>
    <message>
        <source>Add source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Sources are read here when it ends.</source>
        <translation>Hier wird gelesen, sobald es damit fertig ist.</translation>
    </message>
</context>
<context>
    <name>SourcesState</name>
    <message>
        <source>The sources cannot be read</source>
        <translation>Die Quellen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Mend the file, then try again. What was read before stays in the store.</source>
        <translation>Die Datei berichtigen und erneut versuchen. Was gelesen wurde, bleibt im Speicher.</translation>
    </message>
</context>
<context>
    <name>SpendCard</name>
    <message>
        <source>Spend by week, thousand US$</source>
        <translation>Ausgaben je Woche, Tausend US$</translation>
    </message>
    <message>
        <source>Spend by week, US$</source>
        <translation>Ausgaben je Woche, US$</translation>
    </message>
</context>
<context>
    <name>StatTileBody</name>
    <message>
        <source>%1: %2</source>
        <comment>tile, action</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StreamRows</name>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>SurvivalChart</name>
    <message>
        <source>%1. Press T for the table.</source>
        <translation>%1. T zeigt die Tabelle.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Closed only</source>
        <translation>Nur geschlossene</translation>
    </message>
</context>
<context>
    <name>SurvivalSeries</name>
    <message>
        <source>day %1: %2 still open, closed only %3</source>
        <translation>Tag %1: %2 noch offen, nur geschlossene %3</translation>
    </message>
</context>
<context>
    <name>SurvivalWords</name>
    <message>
        <source>days since detection</source>
        <translation>Tage seit der Entdeckung</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation>Abruf abbrechen</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
</context>
<context>
    <name>SyncRows</name>
    <message>
        <source>Pulling the sources for the first time</source>
        <translation>Die Quellen werden zum ersten Mal abgerufen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>TableTwin</name>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TestSteps</name>
    <message>
        <source>%1: %2</source>
        <comment>step, what came of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TimelineBars</name>
    <message>
        <source>%1: %2</source>
        <comment>period, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Opened from here, or by its name with Ctrl+K.</source>
        <translation>Öffnen: von hier, oder mit Strg+K und dem Namen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep view</source>
        <translation>Ansicht behalten</translation>
    </message>
    <message>
        <source>Name of what is shown now</source>
        <translation>Name für das, was gerade gezeigt wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week as chosen then</source>
        <translation>Die dann gewählte Woche</translation>
    </message>
    <message>
        <source>Last full week</source>
        <translation>Letzte volle Woche</translation>
    </message>
    <message>
        <source>Always this week</source>
        <translation>Immer diese Woche</translation>
    </message>
    <message>
        <source>Views with a name</source>
        <translation>Ansichten mit Namen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>WeakGateLine</name>
    <message>
        <source>%1, %2</source>
        <comment>state, since when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>WeakGatesCard</name>
    <message>
        <source>Weakened gates</source>
        <translation>Geschwächte Gates</translation>
    </message>
    <message>
        <source>shaded: %1</source>
        <translation>unterlegt: %1</translation>
    </message>
</context>
<context>
    <name>WeeklyReviewPage</name>
    <message>
        <source>Weekly review</source>
        <translation>Wochen-Review</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Close review</source>
        <translation>Review abschließen</translation>
    </message>
    <message>
        <source>A week is closed once it is over.</source>
        <translation>Eine Woche wird abgeschlossen, wenn sie vorbei ist.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>F5</source>
        <comment>key</comment>
        <translation>F5</translation>
    </message>
    <message>
        <source>Once every figure is there.</source>
        <translation>Sobald alle Zahlen da sind.</translation>
    </message>
</context>
<context>
    <name>WindowDrops</name>
    <message>
        <source>Drop to check a packet or to import files</source>
        <translation>Loslassen, um ein Paket zu prüfen oder Dateien zu importieren</translation>
    </message>
    <message>
        <source>A packet is only read. SARIF, CSV and JSON become records, with their bytes kept.</source>
        <translation>Ein Paket wird nur gelesen. SARIF, CSV und JSON werden zu Datensätzen; ihre Bytes bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>WindowTables</name>
    <message>
        <source>There is no table on this page.</source>
        <translation>Auf dieser Seite ist keine Tabelle.</translation>
    </message>
</context>
<context>
    <name>Workpaper</name>
    <message>
        <source>Show in Evidence</source>
        <translation>Unter Nachweise zeigen</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Enter keeps it. To replace the item, write why it cannot be looked at.</source>
        <translation>Eingabe bewahrt sie. Um den Posten zu ersetzen, schreiben, warum er nicht geprüft werden kann.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz bewahren</translation>
    </message>
    <message>
        <source>Replace the item</source>
        <translation>Posten ersetzen</translation>
    </message>
</context>
<context>
    <name>XmrChart</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, %2. Press T for the table.</source>
        <comment>period, value</comment>
        <translation>%1, %2. Taste T zeigt die Tabelle.</translation>
    </message>
    <message>
        <source>No week has a value yet.</source>
        <translation>Noch hat keine Woche einen Wert.</translation>
    </message>
</context>
<context>
    <name>XmrCursor</name>
    <message>
        <source>%1: %2</source>
        <comment>period, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Baseline enforced</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Mindestregeln durchgesetzt</translation>
    </message>
    <message>
        <source>Risk has an owner</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Risiko hat Verantwortliche</translation>
    </message>
    <message>
        <source>Blocking is narrow</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Gesperrt wird wenig</translation>
    </message>
    <message>
        <source>No silent override</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Nichts still übergangen</translation>
    </message>
    <message>
        <source>Incidents change rules</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Vorfälle ändern Regeln</translation>
    </message>
    <message>
        <source>Recorded when decided</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Festgehalten beim Entscheiden</translation>
    </message>
    <message>
        <source>Releases traceable</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Releases rückverfolgbar</translation>
    </message>
    <message>
        <source>Like changes, like outcomes</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Gleiches gleich entschieden</translation>
    </message>
    <message>
        <source>Exceptions are rare</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Ausnahmen sind selten</translation>
    </message>
    <message>
        <source>Policies under change control</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Richtlinien unter Änderungskontrolle</translation>
    </message>
    <message>
        <source>Incidents lead to decisions</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Vorfälle führen zu Entscheidungen</translation>
    </message>
    <message>
        <source>Evidence at once</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Nachweise sofort</translation>
    </message>
    <message>
        <source>Evidence within minutes</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Nachweise binnen Minuten</translation>
    </message>
    <message>
        <source>Evaluations kept</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Auswertungen aufbewahrt</translation>
    </message>
    <message>
        <source>Watched without a pause</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Ohne Pause überwacht</translation>
    </message>
    <message>
        <source>Runtime updates rules</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Betrieb aktualisiert Regeln</translation>
    </message>
    <message>
        <source>A minimal baseline is defined and enforced: rules that block are in force, and every production deployment meets one.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Mindestregeln sind festgelegt und durchgesetzt: Regeln, die sperren, sind in Kraft, und jedes Deployment in Produktion trifft auf eine.</translation>
    </message>
    <message>
        <source>Somebody owns the risk of each service.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Für das Risiko jedes Dienstes ist jemand verantwortlich.</translation>
    </message>
    <message>
        <source>Few conditions block production, and those that do are meant.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Wenige Bedingungen sperren die Produktion, und diese sind gewollt.</translation>
    </message>
    <message>
        <source>Failed gates are not overridden in silence; exceptions end and are seen.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Gescheiterte Gates werden nicht still übergangen; Ausnahmen enden und werden gesehen.</translation>
    </message>
    <message>
        <source>Incidents and drift in production change the rules of delivery.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Vorfälle und Drift in der Produktion ändern die Regeln der Auslieferung.</translation>
    </message>
    <message>
        <source>Decisions become evidence when they are made, and not later.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Entscheidungen werden zum Nachweis, wenn sie fallen, und nicht später.</translation>
    </message>
    <message>
        <source>A change can be followed from commit to production by its records alone.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Eine Änderung lässt sich allein anhand ihrer Datensätze vom Commit bis zur Produktion verfolgen.</translation>
    </message>
    <message>
        <source>Blocking is consistent: what is alike gets the same answer everywhere.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Gesperrt wird einheitlich: Gleiches bekommt überall dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Exceptions are rare and end.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Ausnahmen sind selten und enden.</translation>
    </message>
    <message>
        <source>Changes of policies are versioned: it can be said when a rule changed and which releases it judged.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Änderungen von Richtlinien sind versioniert: Es lässt sich sagen, wann sich eine Regel geändert und über welche Releases sie geurteilt hat.</translation>
    </message>
    <message>
        <source>Incidents lead back to the decision that let the change through.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Vorfälle führen zurück zu der Entscheidung, die die Änderung durchließ.</translation>
    </message>
    <message>
        <source>Evidence is there at once, and is not made for the audit.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Nachweise sind sofort da und werden nicht für die Prüfung gemacht.</translation>
    </message>
    <message>
        <source>Evidence follows its decision within minutes.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Der Nachweis folgt seiner Entscheidung binnen Minuten.</translation>
    </message>
    <message>
        <source>Evaluations are kept: each production deployment still has those that let it through.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Auswertungen werden aufbewahrt: Jedes Deployment in Produktion hat noch die, die es durchließen.</translation>
    </message>
    <message>
        <source>Configuration and assets are watched without a pause, and not sampled.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Konfiguration und Objekte werden ohne Pause überwacht, nicht in Stichproben.</translation>
    </message>
    <message>
        <source>What happens in production changes the rules, and the same findings come back less often.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Was in der Produktion geschieht, ändert die Regeln, und dieselben Befunde kehren seltener wieder.</translation>
    </message>
    <message>
        <source>Which rules are the baseline no source tells: all that block in every environment count.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Welche Regeln die Mindestregeln sind, sagt keine Quelle: Alle, die sperren, zählen in jeder Umgebung.</translation>
    </message>
    <message>
        <source>Owners of single environments no source tells.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Verantwortliche einzelner Umgebungen nennt keine Quelle.</translation>
    </message>
    <message>
        <source>Release notes of a rule no source tells.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Die Versionshinweise einer Regel liefert keine Quelle.</translation>
    </message>
    <message>
        <source>Evaluations that happened and were never told are unknown.</source>
        <extracomment>resources/checklists/checklists.toml</extracomment>
        <translation>Auswertungen, die stattfanden und nie berichtet wurden, sind unbekannt.</translation>
    </message>
</context>
<context>
    <name>contradiction</name>
    <message>
        <source>Approved after it was deployed</source>
        <extracomment>resources/evidence/contradictions/approval_after_deployment.toml</extracomment>
        <translation>Freigegeben nach dem Ausrollen</translation>
    </message>
    <message>
        <source>Blocked, then deployed by another way</source>
        <extracomment>resources/evidence/contradictions/channel_switch.toml</extracomment>
        <translation>Gesperrt, dann auf anderem Weg ausgerollt</translation>
    </message>
    <message>
        <source>Deployed without any decision</source>
        <extracomment>resources/evidence/contradictions/deployed_undecided.toml</extracomment>
        <translation>Ohne jede Entscheidung ausgerollt</translation>
    </message>
    <message>
        <source>Enforcement was weakened</source>
        <extracomment>resources/evidence/contradictions/enforcement_weakened.toml</extracomment>
        <translation>Durchsetzung wurde geschwächt</translation>
    </message>
    <message>
        <source>Expired, but still honoured</source>
        <extracomment>resources/evidence/contradictions/expired_in_force.toml</extracomment>
        <translation>Abgelaufen, aber weiter befolgt</translation>
    </message>
    <message>
        <source>Blamed on a deployment that was gone</source>
        <extracomment>resources/evidence/contradictions/incident_of_gone_deployment.toml</extracomment>
        <translation>Einem Deployment angelastet, das schon weg war</translation>
    </message>
    <message>
        <source>Failed, then passed, and nothing had changed</source>
        <extracomment>resources/evidence/contradictions/pass_unchanged.toml</extracomment>
        <translation>Gescheitert, dann bestanden, und nichts war geändert</translation>
    </message>
    <message>
        <source>The report says pass, the scanner says fail</source>
        <extracomment>resources/evidence/contradictions/passed_but_found.toml</extracomment>
        <translation>Der Bericht sagt bestanden, der Scanner gescheitert</translation>
    </message>
    <message>
        <source>Approved by the one who asked</source>
        <extracomment>resources/evidence/contradictions/self_approval.toml</extracomment>
        <translation>Freigegeben von dem, der gefragt hat</translation>
    </message>
    <message>
        <source>An approval of nothing in particular</source>
        <extracomment>resources/evidence/contradictions/unbound_approval.toml</extracomment>
        <translation>Eine Freigabe für nichts Bestimmtes</translation>
    </message>
</context>
<context>
    <name>control</name>
    <message>
        <source>Static analysis decides block/warn on every change</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Statische Analyse entscheidet bei jeder Änderung über Sperren oder Warnen</translation>
    </message>
    <message>
        <source>Secret scanning on every change</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Suche nach Geheimnissen bei jeder Änderung</translation>
    </message>
    <message>
        <source>Peer review and protected branches before merge</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Review durch andere und geschützte Branches vor dem Merge</translation>
    </message>
    <message>
        <source>Vulnerable dependencies are found and decided on in the build</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Verwundbare Abhängigkeiten werden im Build gefunden und entschieden</translation>
    </message>
    <message>
        <source>Licence policy on dependencies</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Lizenzrichtlinie für Abhängigkeiten</translation>
    </message>
    <message>
        <source>Software bill of materials kept per release</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Software-Stückliste (SBOM) je Release aufbewahrt</translation>
    </message>
    <message>
        <source>Images and packages are scanned before promotion</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Images und Pakete werden vor der Promotion gescannt</translation>
    </message>
    <message>
        <source>Artifacts are signed and the signature is checked at deploy</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Artefakte sind signiert, und die Signatur wird beim Ausrollen geprüft</translation>
    </message>
    <message>
        <source>Build provenance exists and is verified</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Build-Provenance liegt vor und ist geprüft</translation>
    </message>
    <message>
        <source>Infrastructure plans are checked against policy before deploy</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Infrastrukturpläne werden vor dem Ausrollen gegen Richtlinien geprüft</translation>
    </message>
    <message>
        <source>Environment boundaries hold at promotion</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Grenzen der Umgebungen halten bei der Promotion</translation>
    </message>
    <message>
        <source>Privilege changes stay inside the allowed pattern</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungen von Rechten bleiben im erlaubten Muster</translation>
    </message>
    <message>
        <source>Posture is checked after deploy</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Der Sicherheitszustand wird nach dem Ausrollen geprüft</translation>
    </message>
    <message>
        <source>Drift from approved intent is found, dated and closed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Drift vom genehmigten Soll wird gefunden, datiert und beendet</translation>
    </message>
    <message>
        <source>Incidents are tied to the decision that allowed them; MTTR and repeats are measured</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Vorfälle sind mit der Entscheidung verknüpft, die sie erlaubt hat; MTTR und Wiederholungen werden gemessen</translation>
    </message>
    <message>
        <source>High-severity findings are fixed inside the agreed time</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Schwere Befunde werden in der vereinbarten Zeit behoben</translation>
    </message>
    <message>
        <source>Rules learn from runtime (mean time to prevent)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Regeln lernen aus dem Betrieb (mittlere Zeit bis Vorbeugung)</translation>
    </message>
    <message>
        <source>Every promotion has a recorded gate outcome; bypasses are counted (bypass_rate)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Jede Promotion hat ein festgehaltenes Gate-Ergebnis; Umgehungen werden gezählt (bypass_rate)</translation>
    </message>
    <message>
        <source>Exceptions have owner, reason and expiry; aging is watched</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ausnahmen haben Verantwortliche, Grund und Ablauf; ihr Alter wird beobachtet</translation>
    </message>
    <message>
        <source>Approvals are made by someone who may, apart from the author</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Freigaben erteilt, wer es darf, und nicht der Autor selbst</translation>
    </message>
    <message>
        <source>Policies are code: versioned, reviewed, tested, with a known effect</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Richtlinien sind Code: versioniert, geprüft, getestet, mit bekannter Wirkung</translation>
    </message>
    <message>
        <source>Emergency and manual deploys are explicit, logged and reviewed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Notfall- und manuelle Deployments sind ausdrücklich, protokolliert und geprüft</translation>
    </message>
    <message>
        <source>Evidence exists when the decision is made (evidence_latency)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Der Nachweis liegt vor, wenn die Entscheidung fällt (evidence_latency)</translation>
    </message>
    <message>
        <source>Evidence cannot be changed unseen and is kept for its period</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Nachweise lassen sich nicht unbemerkt ändern und werden für ihre Frist aufbewahrt</translation>
    </message>
    <message>
        <source>A change can be followed from commit to production</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Eine Änderung lässt sich vom Commit bis zur Produktion verfolgen</translation>
    </message>
    <message>
        <source>Populations for a test are complete and accurate (IPE)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Grundgesamtheiten einer Prüfung sind vollständig und richtig (IPE)</translation>
    </message>
    <message>
        <source>Every workload has an owner and the mandatory tags</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Jeder Workload hat Verantwortliche und die Pflicht-Tags</translation>
    </message>
    <message>
        <source>Operational readiness is checked before production (alerts, runbooks, rollback)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Betriebsbereitschaft wird vor der Produktion geprüft (Alarme, Runbooks, Rückweg)</translation>
    </message>
    <message>
        <source>Every AI call carries the trace contract (user, session, model, tokens, cost, decision)</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Jeder KI-Aufruf trägt den Trace-Vertrag (Nutzer, Sitzung, Modell, Tokens, Kosten, Entscheidung)</translation>
    </message>
    <message>
        <source>Agent loops over 10 tool calls are flagged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Agentenschleifen über 10 Werkzeugaufrufe werden markiert</translation>
    </message>
    <message>
        <source>Context use over 90 % and token ratio over 5:1 are flagged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontextnutzung über 90 % und Tokenverhältnis über 5:1 werden markiert</translation>
    </message>
    <message>
        <source>Model drift score against a baseline</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Wert der Modelldrift gegenüber einem Vergleichsstand</translation>
    </message>
    <message>
        <source>AI cost is attributed per request, session, model and hour</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>KI-Kosten sind Anfrage, Sitzung, Modell und Stunde zugeordnet</translation>
    </message>
    <message>
        <source>Failover readiness of AI providers is scored</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Die Failover-Bereitschaft der KI-Anbieter wird bewertet</translation>
    </message>
    <message>
        <source>Policy decisions and safety violations of AI are recorded</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Richtlinienentscheidungen und Sicherheitsverstöße der KI werden festgehalten</translation>
    </message>
    <message>
        <source>AI assesses, people or deterministic rules decide</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>KI beurteilt, Menschen oder feste Regeln entscheiden</translation>
    </message>
    <message>
        <source>findings or decisions of static analysis</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Befunde oder Entscheidungen der statischen Analyse</translation>
    </message>
    <message>
        <source>findings or decisions of secret scanning</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Befunde oder Entscheidungen der Suche nach Geheimnissen</translation>
    </message>
    <message>
        <source>an approval of the change by somebody else, before each production deployment</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Freigabe der Änderung durch jemand anderen, vor jedem Deployment in Produktion</translation>
    </message>
    <message>
        <source>findings or decisions about vulnerable dependencies</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Befunde oder Entscheidungen zu verwundbaren Abhängigkeiten</translation>
    </message>
    <message>
        <source>decisions about licences of dependencies</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Entscheidungen zu Lizenzen von Abhängigkeiten</translation>
    </message>
    <message>
        <source>a bill of materials of each digest that was deployed to production</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Stückliste zu jedem Digest, der in Produktion ausgerollt wurde</translation>
    </message>
    <message>
        <source>a scan of, or a decision about, each digest that was deployed to production</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>ein Scan jedes Digests, der in Produktion ausgerollt wurde, oder eine Entscheidung darüber</translation>
    </message>
    <message>
        <source>a signature of each digest that was deployed to production</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Signatur jedes Digests, der in Produktion ausgerollt wurde</translation>
    </message>
    <message>
        <source>provenance of each digest that was deployed to production</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Provenance jedes Digests, der in Produktion ausgerollt wurde</translation>
    </message>
    <message>
        <source>decisions about plans of infrastructure</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Entscheidungen über Infrastrukturpläne</translation>
    </message>
    <message>
        <source>decisions at the border to production</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Entscheidungen an der Grenze zur Produktion</translation>
    </message>
    <message>
        <source>changes of roles and permissions with who approved them</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Änderungen von Rollen und Rechten, und wer sie genehmigt hat</translation>
    </message>
    <message>
        <source>violations or evaluations of what runs</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Verstöße oder Auswertungen dessen, was läuft</translation>
    </message>
    <message>
        <source>comparisons of what runs with what was approved</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Vergleiche dessen, was läuft, mit dem Genehmigten</translation>
    </message>
    <message>
        <source>for each incident the deployment that it came of, and the decision that let it through</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jedem Vorfall das Deployment, von dem er kommt, und die Entscheidung, die es durchließ</translation>
    </message>
    <message>
        <source>for each finding that fell due, that it was fixed in time</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jedem fällig gewordenen Befund, dass er rechtzeitig behoben wurde</translation>
    </message>
    <message>
        <source>for each incident that was closed, a rule that changed after it</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jedem abgeschlossenen Vorfall eine Regel, die sich danach geändert hat</translation>
    </message>
    <message>
        <source>a decision about each production deployment</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Entscheidung über jedes Deployment in Produktion</translation>
    </message>
    <message>
        <source>for each open exception an owner, a second person, a reason, a scope and an end</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jeder offenen Ausnahme Verantwortliche, eine zweite Person, ein Grund, ein Umfang und ein Ende</translation>
    </message>
    <message>
        <source>an approval of each production deployment by somebody else</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Freigabe jedes Deployments in Produktion durch jemand anderen</translation>
    </message>
    <message>
        <source>for each version of a rule its author and its commit</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jeder Regelversion ihr Autor und ihr Commit</translation>
    </message>
    <message>
        <source>an approval of each emergency or manual deployment to production, before or after</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>eine Freigabe jedes Notfall- oder manuellen Deployments in Produktion, vorher oder nachher</translation>
    </message>
    <message>
        <source>evidence of each decision</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>ein Nachweis zu jeder Entscheidung</translation>
    </message>
    <message>
        <source>a log that cannot be changed unseen, checked</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>ein Protokoll, das sich nicht unbemerkt ändern lässt, geprüft</translation>
    </message>
    <message>
        <source>for each production deployment all links from the commit on</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jedem Deployment in Produktion alle Glieder vom Commit an</translation>
    </message>
    <message>
        <source>populations that say how they came to be</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Grundgesamtheiten, die sagen, wie sie entstanden sind</translation>
    </message>
    <message>
        <source>for each workload the mandatory tags</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jedem Workload die Pflicht-Tags</translation>
    </message>
    <message>
        <source>alerts, a runbook and a way back for each service</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Alarme, ein Runbook und ein Rückweg für jeden Dienst</translation>
    </message>
    <message>
        <source>the eleven fields of the telemetry contract on each request</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>die elf Felder des Telemetrievertrags an jeder Anfrage</translation>
    </message>
    <message>
        <source>calls of tools in their order</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Werkzeugaufrufe in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>tokens of requests</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Tokens der Anfragen</translation>
    </message>
    <message>
        <source>latency and errors of requests by model</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Latenz und Fehler der Anfragen nach Modell</translation>
    </message>
    <message>
        <source>costs of requests</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Kosten der Anfragen</translation>
    </message>
    <message>
        <source>probes of providers</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Proben der Anbieter</translation>
    </message>
    <message>
        <source>decisions of policies about requests</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Richtlinienentscheidungen über Anfragen</translation>
    </message>
    <message>
        <source>for each decision of a gate who decided: a rule or a person</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>zu jeder Gate-Entscheidung, wer entschied: eine Regel oder ein Mensch</translation>
    </message>
    <message>
        <source>Read code scanning alerts (github: code_scanning_alerts) or import SARIF.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Code-Scanning-Meldungen lesen (github: code_scanning_alerts) oder SARIF importieren.</translation>
    </message>
    <message>
        <source>Read secret scanning alerts (github: secret_scanning_alerts).</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Secret-Scanning-Meldungen lesen (github: secret_scanning_alerts).</translation>
    </message>
    <message>
        <source>Read reviews (github: review_repositories) and require them on the branch.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Reviews lesen (github: review_repositories) und am Branch verlangen.</translation>
    </message>
    <message>
        <source>Read dependency alerts (github, dependency-track) or import a scanner report.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Meldungen zu Abhängigkeiten lesen (github, dependency-track) oder einen Scannerbericht importieren.</translation>
    </message>
    <message>
        <source>Let the build or Dependency-Track judge licences, and read its decisions.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Lizenzen im Build oder durch Dependency-Track beurteilen lassen und die Entscheidungen lesen.</translation>
    </message>
    <message>
        <source>Make one in the build and attest it; import CycloneDX or SPDX.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Im Build eine erzeugen und attestieren; CycloneDX oder SPDX importieren.</translation>
    </message>
    <message>
        <source>Scan the image before promotion and let the decision name the digest.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Das Image vor der Promotion scannen und die Entscheidung den Digest nennen lassen.</translation>
    </message>
    <message>
        <source>Sign in the build; read attestations (github) or Rekor.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Im Build signieren; Attestierungen (github) oder Rekor lesen.</translation>
    </message>
    <message>
        <source>Let the build make SLSA provenance; read attestations or import them.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Den Build SLSA-Provenance erzeugen lassen; Attestierungen lesen oder importieren.</translation>
    </message>
    <message>
        <source>Read policy checks of HCP Terraform, or have the plan judged by OPA and read its decision log.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Richtlinienprüfungen von HCP Terraform lesen oder den Plan von OPA beurteilen lassen und dessen Entscheidungsprotokoll lesen.</translation>
    </message>
    <message>
        <source>Let the gate name the environment that it decides for.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Das Gate die Umgebung nennen lassen, für die es entscheidet.</translation>
    </message>
    <message>
        <source>Keep the provider&apos;s audit log; no connector of ours reads permissions yet.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Das Audit-Protokoll des Anbieters aufbewahren; noch liest keine unserer Anbindungen Rechte.</translation>
    </message>
    <message>
        <source>Read policy reports (kubernetes) or posture findings.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Richtlinienberichte (kubernetes) oder Befunde zum Sicherheitszustand lesen.</translation>
    </message>
    <message>
        <source>Read applications (argocd) or assessments (hcp-terraform).</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Anwendungen (argocd) oder Bewertungen (hcp-terraform) lesen.</translation>
    </message>
    <message>
        <source>Name the deployment in the incident.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Im Vorfall das Deployment nennen.</translation>
    </message>
    <message>
        <source>Fix, or accept with an end.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Beheben, oder mit einem Ende annehmen.</translation>
    </message>
    <message>
        <source>Change a rule, or say why not.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Eine Regel ändern, oder sagen, warum nicht.</translation>
    </message>
    <message>
        <source>Put the path of these deployments behind the gate.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Den Weg dieser Deployments hinter das Gate legen.</translation>
    </message>
    <message>
        <source>Complete the exception or close it.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Die Ausnahme vervollständigen oder schließen.</translation>
    </message>
    <message>
        <source>Require an approval on the environment, and read it.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>An der Umgebung eine Freigabe verlangen und sie lesen.</translation>
    </message>
    <message>
        <source>Keep rules in a repository and read them from there.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Regeln in einem Repository führen und von dort lesen.</translation>
    </message>
    <message>
        <source>Review it and record who did.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Prüfen und festhalten, wer es tat.</translation>
    </message>
    <message>
        <source>Let the gate write its report when it decides.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Das Gate seinen Bericht schreiben lassen, wenn es entscheidet.</translation>
    </message>
    <message>
        <source>Run plumbline store check, and hand a checkpoint to somebody else.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>plumbline store check ausführen und einen Prüfpunkt an jemand anderen geben.</translation>
    </message>
    <message>
        <source>Look at plumbline trace of one that lacks some.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Mit plumbline trace eines ansehen, dem welche fehlen.</translation>
    </message>
    <message>
        <source>Make a packet and read its populations.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Ein Paket erstellen und seine Grundgesamtheiten lesen.</translation>
    </message>
    <message>
        <source>Add the tags that are missing.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Die fehlenden Tags ergänzen.</translation>
    </message>
    <message>
        <source>Keep them in the catalogue; no connector of ours reads them yet.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Im Katalog führen; noch liest sie keine unserer Anbindungen.</translation>
    </message>
    <message>
        <source>Complete the instrumentation.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Die Instrumentierung vervollständigen.</translation>
    </message>
    <message>
        <source>Send spans of tools with their parents.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Spans der Werkzeuge mit ihren übergeordneten Spans senden.</translation>
    </message>
    <message>
        <source>Send token counts.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Tokenzahlen senden.</translation>
    </message>
    <message>
        <source>Send spans with begin and end.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Spans mit Anfang und Ende senden.</translation>
    </message>
    <message>
        <source>Send cost, or import prices.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Kosten senden oder Preise importieren.</translation>
    </message>
    <message>
        <source>Probe the second provider and read it.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Den zweiten Anbieter proben und das lesen.</translation>
    </message>
    <message>
        <source>Send policy_decision.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>policy_decision senden.</translation>
    </message>
    <message>
        <source>Let the gate say who decided.</source>
        <extracomment>resources/controls/controls.toml</extracomment>
        <translation>Das Gate sagen lassen, wer entschieden hat.</translation>
    </message>
</context>
<context>
    <name>control.family</name>
    <message>
        <source>code</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>dependency</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>artifact</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>runtime</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>decision</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>evidence</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>inventory</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>ai</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>KI</translation>
    </message>
</context>
<context>
    <name>control.requirement</name>
    <message>
        <source>criteria for security checks are defined and tracked; approvals, rejections and exception requests recorded</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kriterien für Sicherheitsprüfungen sind festgelegt und werden verfolgt; Freigaben, Ablehnungen und Anträge auf Ausnahmen sind festgehalten</translation>
    </message>
    <message>
        <source>code is reviewed and analysed; issues are recorded and triaged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Code wird geprüft und analysiert; Mängel werden festgehalten und eingestuft</translation>
    </message>
    <message>
        <source>developer testing and evaluation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Tests und Bewertung durch Entwickler</translation>
    </message>
    <message>
        <source>static code analysis</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>statische Codeanalyse</translation>
    </message>
    <message>
        <source>vulnerability monitoring and scanning</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Überwachung und Suche nach Schwachstellen</translation>
    </message>
    <message>
        <source>development process, standards and tools</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Entwicklungsprozess, Standards und Werkzeuge</translation>
    </message>
    <message>
        <source>quality metrics of development</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Qualitätskennzahlen der Entwicklung</translation>
    </message>
    <message>
        <source>manual code review</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>manuelles Code-Review</translation>
    </message>
    <message>
        <source>automated vulnerability analysis</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>automatisierte Schwachstellenanalyse</translation>
    </message>
    <message>
        <source>secure coding</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sicheres Programmieren</translation>
    </message>
    <message>
        <source>security testing in development and acceptance</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherheitstests in Entwicklung und Abnahme</translation>
    </message>
    <message>
        <source>changes are authorised, designed, tested, approved and implemented</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungen werden autorisiert, entworfen, getestet, freigegeben und umgesetzt</translation>
    </message>
    <message>
        <source>configuration changes and new vulnerabilities are detected</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Konfigurationsänderungen und neue Schwachstellen werden entdeckt</translation>
    </message>
    <message>
        <source>bespoke software is reviewed before release</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>individuelle Software wird vor dem Release geprüft</translation>
    </message>
    <message>
        <source>techniques against common software attacks</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Techniken gegen verbreitete Softwareangriffe</translation>
    </message>
    <message>
        <source>security test tools run in the pipeline</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherheitstestwerkzeuge laufen in der Pipeline</translation>
    </message>
    <message>
        <source>secure coding practices are documented</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Verfahren des sicheren Programmierens sind dokumentiert</translation>
    </message>
    <message>
        <source>checks that gate the flow to production</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfungen, die den Weg zur Produktion versperren können</translation>
    </message>
    <message>
        <source>all code is stored with least privilege</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>aller Code wird mit geringsten Rechten aufbewahrt</translation>
    </message>
    <message>
        <source>no embedded unencrypted static authenticators</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>keine eingebetteten unverschlüsselten statischen Zugangsdaten</translation>
    </message>
    <message>
        <source>developer configuration management</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Konfigurationsmanagement der Entwicklung</translation>
    </message>
    <message>
        <source>authentication information</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Authentifizierungsinformationen</translation>
    </message>
    <message>
        <source>logical access</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>logischer Zugang</translation>
    </message>
    <message>
        <source>no hard-coded passwords in scripts or code</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>keine fest eingebauten Passwörter in Skripten oder Code</translation>
    </message>
    <message>
        <source>Automating Secret Management</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>automatisierte Verwaltung von Geheimnissen</translation>
    </message>
    <message>
        <source>secrets are kept out of code and configuration</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Geheimnisse bleiben aus Code und Konfiguration heraus</translation>
    </message>
    <message>
        <source>credential hygiene</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sorgsamer Umgang mit Zugangsdaten</translation>
    </message>
    <message>
        <source>secret management</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Verwaltung von Geheimnissen</translation>
    </message>
    <message>
        <source>it is decided when code review and analysis are done</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>es ist entschieden, wann Code-Review und -Analyse erfolgen</translation>
    </message>
    <message>
        <source>separation of duties</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Aufgabentrennung</translation>
    </message>
    <message>
        <source>configuration change control</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontrolle von Konfigurationsänderungen</translation>
    </message>
    <message>
        <source>access restrictions for change</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zugriffsbeschränkungen für Änderungen</translation>
    </message>
    <message>
        <source>segregation of duties</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Trennung von Aufgaben</translation>
    </message>
    <message>
        <source>access to source code</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zugang zum Quellcode</translation>
    </message>
    <message>
        <source>change management</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungsmanagement</translation>
    </message>
    <message>
        <source>access by role and least privilege</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zugang nach Rolle und geringsten Rechten</translation>
    </message>
    <message>
        <source>roles are separated between environments</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Rollen sind zwischen Umgebungen getrennt</translation>
    </message>
    <message>
        <source>two people agree before a change enters a protected branch</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>zwei Personen stimmen zu, bevor eine Änderung in einen geschützten Branch kommt</translation>
    </message>
    <message>
        <source>organisation&apos;s controls are enforced continuously and recorded</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontrollen der Organisation werden fortlaufend durchgesetzt und festgehalten</translation>
    </message>
    <message>
        <source>flow control</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontrolle des Ablaufs</translation>
    </message>
    <message>
        <source>identity and access in the pipeline</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Identität und Zugang in der Pipeline</translation>
    </message>
    <message>
        <source>third-party components are checked against requirements through their life</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Komponenten Dritter werden über ihr ganzes Leben gegen Anforderungen geprüft</translation>
    </message>
    <message>
        <source>new vulnerability information is gathered</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Informationen über neue Schwachstellen werden gesammelt</translation>
    </message>
    <message>
        <source>supply chain controls and processes</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontrollen und Prozesse der Lieferkette</translation>
    </message>
    <message>
        <source>flaw remediation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Behebung von Fehlern</translation>
    </message>
    <message>
        <source>external system services</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>externe Systemdienste</translation>
    </message>
    <message>
        <source>provenance</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>validate as genuine and unaltered</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfung auf Echtheit und Unverändertheit</translation>
    </message>
    <message>
        <source>supply chain integrity: pedigree</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Integrität der Lieferkette: Herkunft</translation>
    </message>
    <message>
        <source>technical vulnerabilities are managed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>technische Schwachstellen werden gehandhabt</translation>
    </message>
    <message>
        <source>security in the ICT supply chain</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherheit in der IKT-Lieferkette</translation>
    </message>
    <message>
        <source>vulnerabilities are identified and ranked</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Schwachstellen werden erkannt und eingestuft</translation>
    </message>
    <message>
        <source>known vulnerabilities are patched in time</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>bekannte Schwachstellen werden rechtzeitig gepatcht</translation>
    </message>
    <message>
        <source>Monitoring Supply Chain Risk</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Überwachung der Lieferkettenrisiken</translation>
    </message>
    <message>
        <source>dependencies are reviewed for security</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Abhängigkeiten werden auf Sicherheit geprüft</translation>
    </message>
    <message>
        <source>dependency chain</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kette der Abhängigkeiten</translation>
    </message>
    <message>
        <source>component update time frames are met</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Fristen für Aktualisierungen von Komponenten werden eingehalten</translation>
    </message>
    <message>
        <source>software usage restrictions</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Beschränkungen der Softwarenutzung</translation>
    </message>
    <message>
        <source>bill of materials of applications</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Stückliste der Anwendungen</translation>
    </message>
    <message>
        <source>provenance data (e.g. SBOM) is kept and shared</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Provenance-Daten (etwa SBOM) werden aufbewahrt und weitergegeben</translation>
    </message>
    <message>
        <source>well-secured third-party components are acquired and kept</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>gut gesicherte Komponenten Dritter werden beschafft und gepflegt</translation>
    </message>
    <message>
        <source>component inventory</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inventar der Komponenten</translation>
    </message>
    <message>
        <source>security and privacy engineering principles</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Grundsätze der Sicherheits- und Datenschutztechnik</translation>
    </message>
    <message>
        <source>acquisition process</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Beschaffungsprozess</translation>
    </message>
    <message>
        <source>system documentation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Systemdokumentation</translation>
    </message>
    <message>
        <source>modularity and layering</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Modularität und Schichtung</translation>
    </message>
    <message>
        <source>trusted distribution</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>vertrauenswürdige Verteilung</translation>
    </message>
    <message>
        <source>inventory of assets</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inventar der Werte</translation>
    </message>
    <message>
        <source>vendor and partner risk</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Risiken durch Anbieter und Partner</translation>
    </message>
    <message>
        <source>inventory of bespoke and third-party software</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inventar individueller Software und der Dritter</translation>
    </message>
    <message>
        <source>Generating Inventories</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Erstellen von Inventaren</translation>
    </message>
    <message>
        <source>dependencies are listed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Abhängigkeiten sind aufgelistet</translation>
    </message>
    <message>
        <source>running code is tested; issues are recorded and triaged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>laufender Code wird getestet; Mängel werden festgehalten und eingestuft</translation>
    </message>
    <message>
        <source>software and information integrity</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Integrität von Software und Informationen</translation>
    </message>
    <message>
        <source>penetration testing</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Penetrationstests</translation>
    </message>
    <message>
        <source>dynamic code analysis</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>dynamische Codeanalyse</translation>
    </message>
    <message>
        <source>unauthorised or malicious software is prevented or found</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>nicht autorisierte oder schädliche Software wird verhindert oder gefunden</translation>
    </message>
    <message>
        <source>deployment is automated with security checks</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>das Ausrollen ist automatisiert, mit Sicherheitsprüfungen</translation>
    </message>
    <message>
        <source>integrity information is available to acquirers</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Integritätsinformationen sind für Abnehmer verfügbar</translation>
    </message>
    <message>
        <source>releases and their integrity data are archived</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Releases und ihre Integritätsdaten werden archiviert</translation>
    </message>
    <message>
        <source>signed components</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>signierte Komponenten</translation>
    </message>
    <message>
        <source>code authentication by signature</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Authentifizierung von Code durch Signatur</translation>
    </message>
    <message>
        <source>component authenticity</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Echtheit der Komponenten</translation>
    </message>
    <message>
        <source>archive system or component</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>System oder Komponente archivieren</translation>
    </message>
    <message>
        <source>Validating Resource Integrity</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfen der Integrität von Ressourcen</translation>
    </message>
    <message>
        <source>integrity of deployed software is verified</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Integrität ausgerollter Software wird geprüft</translation>
    </message>
    <message>
        <source>artifact integrity</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Integrität der Artefakte</translation>
    </message>
    <message>
        <source>signed provenance from the build platform</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>signierte Provenance von der Build-Plattform</translation>
    </message>
    <message>
        <source>tools leave artifacts that show the practice was done</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Werkzeuge hinterlassen Artefakte, die zeigen, dass so verfahren wurde</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Nichtabstreitbarkeit</translation>
    </message>
    <message>
        <source>how the artifact was built is recorded</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>wie das Artefakt gebaut wurde, ist festgehalten</translation>
    </message>
    <message>
        <source>provenance cannot be forged by the build itself</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>der Build selbst kann die Provenance nicht fälschen</translation>
    </message>
    <message>
        <source>result of a verification that others can rely on</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ergebnis einer Prüfung, auf das andere sich verlassen können</translation>
    </message>
    <message>
        <source>secure defaults are put in place and verified</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sichere Voreinstellungen werden gesetzt und geprüft</translation>
    </message>
    <message>
        <source>environments are separated and protected</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Umgebungen sind getrennt und geschützt</translation>
    </message>
    <message>
        <source>test, validate and document changes before</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungen vorher testen, validieren und dokumentieren</translation>
    </message>
    <message>
        <source>impact analysis of changes</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Wirkungsanalyse von Änderungen</translation>
    </message>
    <message>
        <source>configuration settings</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Konfigurationseinstellungen</translation>
    </message>
    <message>
        <source>secure defaults</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sichere Voreinstellungen</translation>
    </message>
    <message>
        <source>pre-production environment is protected</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Umgebung vor der Produktion ist geschützt</translation>
    </message>
    <message>
        <source>configurations are managed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Konfigurationen werden verwaltet</translation>
    </message>
    <message>
        <source>configuration standards are kept</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Konfigurationsstandards werden eingehalten</translation>
    </message>
    <message>
        <source>network changes are approved</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Netzänderungen werden freigegeben</translation>
    </message>
    <message>
        <source>Evaluating Configurations</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Bewerten von Konfigurationen</translation>
    </message>
    <message>
        <source>Validating Throughout Deployment</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Validieren während des gesamten Ausrollens</translation>
    </message>
    <message>
        <source>hardening baselines</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Vorgaben zur Härtung</translation>
    </message>
    <message>
        <source>system configuration</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Systemkonfiguration</translation>
    </message>
    <message>
        <source>system development life cycle</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Lebenszyklus der Systementwicklung</translation>
    </message>
    <message>
        <source>separation of development, test and production</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Trennung von Entwicklung, Test und Produktion</translation>
    </message>
    <message>
        <source>pre-production is separate from production</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Vorproduktion ist von der Produktion getrennt</translation>
    </message>
    <message>
        <source>pipeline-based access</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zugang der Pipeline</translation>
    </message>
    <message>
        <source>account management</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontenverwaltung</translation>
    </message>
    <message>
        <source>least privilege</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>geringste Rechte</translation>
    </message>
    <message>
        <source>privileged access rights</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>privilegierte Zugangsrechte</translation>
    </message>
    <message>
        <source>access control</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zugangskontrolle</translation>
    </message>
    <message>
        <source>application accounts have least privilege</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Anwendungskonten haben geringste Rechte</translation>
    </message>
    <message>
        <source>Ensuring Least Privilege</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherstellen geringster Rechte</translation>
    </message>
    <message>
        <source>secure default settings are defined</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sichere Voreinstellungen sind festgelegt</translation>
    </message>
    <message>
        <source>continuous monitoring</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>fortlaufende Überwachung</translation>
    </message>
    <message>
        <source>automated management and verification of settings</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>automatisierte Verwaltung und Prüfung von Einstellungen</translation>
    </message>
    <message>
        <source>system monitoring</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Systemüberwachung</translation>
    </message>
    <message>
        <source>compliance with policies is reviewed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Einhaltung von Richtlinien wird geprüft</translation>
    </message>
    <message>
        <source>monitoring</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>controls are evaluated on an ongoing basis</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kontrollen werden laufend bewertet</translation>
    </message>
    <message>
        <source>Enforcing Intended State</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Durchsetzen des beabsichtigten Zustands</translation>
    </message>
    <message>
        <source>configuration is monitored continuously</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Konfiguration wird fortlaufend überwacht</translation>
    </message>
    <message>
        <source>toolchain is set up and operated securely</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Werkzeugkette ist sicher eingerichtet und betrieben</translation>
    </message>
    <message>
        <source>automated baseline accuracy</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>automatisch gesicherte Richtigkeit der Basiskonfiguration</translation>
    </message>
    <message>
        <source>review of system changes</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfung von Systemänderungen</translation>
    </message>
    <message>
        <source>change detection on critical files</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungserkennung bei kritischen Dateien</translation>
    </message>
    <message>
        <source>changes follow set procedures</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungen folgen festgelegten Verfahren</translation>
    </message>
    <message>
        <source>Redeploying vs Modifying</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>neu ausrollen statt verändern</translation>
    </message>
    <message>
        <source>root causes are found</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Grundursachen werden gefunden</translation>
    </message>
    <message>
        <source>root causes are watched over time for patterns</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Grundursachen werden über die Zeit auf Muster beobachtet</translation>
    </message>
    <message>
        <source>the process is changed so that the cause does not return</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>der Prozess wird so geändert, dass die Ursache nicht wiederkehrt</translation>
    </message>
    <message>
        <source>incident handling</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Behandlung von Vorfällen</translation>
    </message>
    <message>
        <source>incident monitoring</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Überwachung von Vorfällen</translation>
    </message>
    <message>
        <source>response to incidents</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Reaktion auf Vorfälle</translation>
    </message>
    <message>
        <source>learning from incidents</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Lernen aus Vorfällen</translation>
    </message>
    <message>
        <source>incidents are responded to</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>auf Vorfälle wird reagiert</translation>
    </message>
    <message>
        <source>recovery from incidents</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Wiederherstellung nach Vorfällen</translation>
    </message>
    <message>
        <source>events are evaluated</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ereignisse werden bewertet</translation>
    </message>
    <message>
        <source>incident response plan</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Plan für die Reaktion auf Vorfälle</translation>
    </message>
    <message>
        <source>Reviewing Past Incidents</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfen vergangener Vorfälle</translation>
    </message>
    <message>
        <source>Generating After Action Reports</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Erstellen von Nachberichten</translation>
    </message>
    <message>
        <source>incident response process</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prozess der Reaktion auf Vorfälle</translation>
    </message>
    <message>
        <source>each vulnerability is analysed for risk</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>jede Schwachstelle wird auf ihr Risiko untersucht</translation>
    </message>
    <message>
        <source>risk responses are planned and done</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Antworten auf Risiken werden geplant und umgesetzt</translation>
    </message>
    <message>
        <source>time to remediate flaws and benchmarks</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zeit bis zur Behebung von Fehlern, mit Vergleichswerten</translation>
    </message>
    <message>
        <source>risk response</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Antwort auf Risiken</translation>
    </message>
    <message>
        <source>deficiencies are communicated to those who correct them</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Mängel werden denen mitgeteilt, die sie beheben</translation>
    </message>
    <message>
        <source>lower-ranked vulnerabilities are managed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>niedriger eingestufte Schwachstellen werden gehandhabt</translation>
    </message>
    <message>
        <source>Vulnerability Detection and Response</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Erkennen von und Reagieren auf Schwachstellen</translation>
    </message>
    <message>
        <source>SLA for defects is enforced</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Fristen für Fehler werden durchgesetzt</translation>
    </message>
    <message>
        <source>defect metrics change the strategy</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Fehlerkennzahlen ändern die Strategie</translation>
    </message>
    <message>
        <source>information for the criteria is gathered and protected from change</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Informationen zu den Kriterien werden gesammelt und vor Änderung geschützt</translation>
    </message>
    <message>
        <source>generation of audit records</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Erzeugen von Prüfprotokollen</translation>
    </message>
    <message>
        <source>installing software on live systems</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Installation von Software auf laufenden Systemen</translation>
    </message>
    <message>
        <source>Logging Changes</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokollieren von Änderungen</translation>
    </message>
    <message>
        <source>mandatory checks in the build are enforced</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Pflichtprüfungen im Build werden durchgesetzt</translation>
    </message>
    <message>
        <source>who may change a protected reference, and by which rules</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>wer eine geschützte Referenz ändern darf, und nach welchen Regeln</translation>
    </message>
    <message>
        <source>requirements, risks and decisions, and approved exceptions, are recorded and re-evaluated</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Anforderungen, Risiken und Entscheidungen sowie genehmigte Ausnahmen werden festgehalten und neu bewertet</translation>
    </message>
    <message>
        <source>plan of action and milestones</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Maßnahmenplan mit Meilensteinen</translation>
    </message>
    <message>
        <source>developer architecture and design</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Architektur und Entwurf der Entwicklung</translation>
    </message>
    <message>
        <source>risks are identified and analysed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Risiken werden erkannt und untersucht</translation>
    </message>
    <message>
        <source>targeted risk analysis</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>gezielte Risikoanalyse</translation>
    </message>
    <message>
        <source>adherence to policy is measured per application</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Einhaltung der Richtlinien wird je Anwendung gemessen</translation>
    </message>
    <message>
        <source>two people agree</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>zwei Personen stimmen zu</translation>
    </message>
    <message>
        <source>security requirements of software are written down and kept current, exceptions reviewed</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherheitsanforderungen an Software sind niedergeschrieben und aktuell, Ausnahmen geprüft</translation>
    </message>
    <message>
        <source>baseline configuration</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Basiskonfiguration</translation>
    </message>
    <message>
        <source>general technology controls</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>allgemeine Technologiekontrollen</translation>
    </message>
    <message>
        <source>Reviewing Change Procedures</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfen der Änderungsverfahren</translation>
    </message>
    <message>
        <source>compliance requirements are standard</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Anforderungen der Compliance sind Standard</translation>
    </message>
    <message>
        <source>review and analysis of audit records</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfung und Auswertung von Prüfprotokollen</translation>
    </message>
    <message>
        <source>time stamps</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>content of audit records</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inhalt von Prüfprotokollen</translation>
    </message>
    <message>
        <source>collection of evidence</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sammeln von Beweismitteln</translation>
    </message>
    <message>
        <source>logging</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokollierung</translation>
    </message>
    <message>
        <source>relevant, quality information is used</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>sachdienliche, gute Informationen werden genutzt</translation>
    </message>
    <message>
        <source>audit logs are active</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfprotokolle sind aktiv</translation>
    </message>
    <message>
        <source>audit logs record who, what, when and result</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfprotokolle halten fest, wer, was, wann und mit welchem Ergebnis</translation>
    </message>
    <message>
        <source>Logging Event Types</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokollieren der Ereignisarten</translation>
    </message>
    <message>
        <source>logging and visibility</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokollierung und Sichtbarkeit</translation>
    </message>
    <message>
        <source>protection of audit information</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Schutz von Prüfinformationen</translation>
    </message>
    <message>
        <source>cryptographic protection of audit information</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>kryptografischer Schutz von Prüfinformationen</translation>
    </message>
    <message>
        <source>retention of audit records</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Aufbewahrung von Prüfprotokollen</translation>
    </message>
    <message>
        <source>protection of records</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Schutz von Aufzeichnungen</translation>
    </message>
    <message>
        <source>audit logs are protected from change</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfprotokolle sind vor Änderung geschützt</translation>
    </message>
    <message>
        <source>change detection on audit logs</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Änderungserkennung bei Prüfprotokollen</translation>
    </message>
    <message>
        <source>audit log history is kept 12 months</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>der Verlauf der Prüfprotokolle wird 12 Monate aufbewahrt</translation>
    </message>
    <message>
        <source>Operating SIEM Capability</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Betrieb eines SIEM</translation>
    </message>
    <message>
        <source>logs are kept at least six months</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokolle werden mindestens sechs Monate aufbewahrt</translation>
    </message>
    <message>
        <source>how a revision came to be is recorded</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>wie eine Revision entstanden ist, ist festgehalten</translation>
    </message>
    <message>
        <source>Persistent Validation and Assessment</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>beständige Validierung und Bewertung</translation>
    </message>
    <message>
        <source>information produced by the entity is evaluated for accuracy, completeness, precision and detail</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>von der Organisation erzeugte Informationen werden auf Richtigkeit, Vollständigkeit, Genauigkeit und Detail geprüft</translation>
    </message>
    <message>
        <source>assessors look at the process, not at screenshots</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prüfer sehen sich den Prozess an, keine Bildschirmfotos</translation>
    </message>
    <message>
        <source>human- and machine-readable forms are kept equal by automation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>für Menschen und Maschinen lesbare Formen werden automatisch gleich gehalten</translation>
    </message>
    <message>
        <source>system inventory</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Inventar der Systeme</translation>
    </message>
    <message>
        <source>structures, reporting lines and responsibilities</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Strukturen, Berichtswege und Verantwortlichkeiten</translation>
    </message>
    <message>
        <source>AI systems are inventoried</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>KI-Systeme sind inventarisiert</translation>
    </message>
    <message>
        <source>unused applications are found</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>ungenutzte Anwendungen werden gefunden</translation>
    </message>
    <message>
        <source>contingency plan</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Notfallplan</translation>
    </message>
    <message>
        <source>redundancy of facilities</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Redundanz der Einrichtungen</translation>
    </message>
    <message>
        <source>security during disruption</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Sicherheit bei Störungen</translation>
    </message>
    <message>
        <source>recovery infrastructure and capacity</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Infrastruktur und Kapazität für die Wiederherstellung</translation>
    </message>
    <message>
        <source>significant changes keep requirements in force</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>wesentliche Änderungen halten Anforderungen in Kraft</translation>
    </message>
    <message>
        <source>Optimizing for Availability</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Optimieren auf Verfügbarkeit</translation>
    </message>
    <message>
        <source>deployment is automated with checks</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>das Ausrollen ist automatisiert, mit Prüfungen</translation>
    </message>
    <message>
        <source>events that are logged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ereignisse, die protokolliert werden</translation>
    </message>
    <message>
        <source>anomalies are monitored</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Auffälligkeiten werden überwacht</translation>
    </message>
    <message>
        <source>behaviour is monitored in production</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>das Verhalten in Produktion wird überwacht</translation>
    </message>
    <message>
        <source>accountability is examined</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Rechenschaft wird untersucht</translation>
    </message>
    <message>
        <source>events of the AI system are logged</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ereignisse des KI-Systems werden protokolliert</translation>
    </message>
    <message>
        <source>events are logged automatically</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Ereignisse werden automatisch protokolliert</translation>
    </message>
    <message>
        <source>deployers monitor operation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Betreiber überwachen den Einsatz</translation>
    </message>
    <message>
        <source>denial-of-service protection</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Schutz vor Überlastungsangriffen (Denial of Service)</translation>
    </message>
    <message>
        <source>excessive agency</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>übermäßige Handlungsmacht</translation>
    </message>
    <message>
        <source>unbounded consumption</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>unbegrenzter Verbrauch</translation>
    </message>
    <message>
        <source>systems with wrong outcomes can be stopped</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Systeme mit falschen Ergebnissen lassen sich anhalten</translation>
    </message>
    <message>
        <source>the system is operated and monitored</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>das System wird betrieben und überwacht</translation>
    </message>
    <message>
        <source>emergent risks are tracked</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>neu entstehende Risiken werden verfolgt</translation>
    </message>
    <message>
        <source>monitoring after deployment</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Überwachung nach dem Ausrollen</translation>
    </message>
    <message>
        <source>accuracy and robustness are kept through the life cycle</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Genauigkeit und Robustheit bleiben über den Lebenszyklus erhalten</translation>
    </message>
    <message>
        <source>monitoring after the market</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Beobachtung nach dem Inverkehrbringen</translation>
    </message>
    <message>
        <source>costs of AI errors and use are examined</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Kosten von Fehlern und Nutzung der KI werden untersucht</translation>
    </message>
    <message>
        <source>resources to manage AI risk are considered</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Mittel zum Umgang mit KI-Risiken werden berücksichtigt</translation>
    </message>
    <message>
        <source>recovery and reconstitution</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Wiederherstellung und Neuaufbau</translation>
    </message>
    <message>
        <source>contingency for failures of third-party AI</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Vorsorge für Ausfälle von KI Dritter</translation>
    </message>
    <message>
        <source>third-party AI is monitored</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>KI Dritter wird überwacht</translation>
    </message>
    <message>
        <source>suppliers</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>resilience, with back-up or fail-safe plans</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Widerstandsfähigkeit, mit Plänen für Ersatz oder sicheren Ausfall</translation>
    </message>
    <message>
        <source>prompt injection</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prompt-Injection</translation>
    </message>
    <message>
        <source>sensitive information disclosure</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Preisgabe vertraulicher Informationen</translation>
    </message>
    <message>
        <source>improper output handling</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>unsachgemäßer Umgang mit Ausgaben</translation>
    </message>
    <message>
        <source>safety is evaluated regularly</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>die Sicherheit wird regelmäßig bewertet</translation>
    </message>
    <message>
        <source>incidents and errors are tracked</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Vorfälle und Fehler werden verfolgt</translation>
    </message>
    <message>
        <source>incidents are communicated</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Vorfälle werden mitgeteilt</translation>
    </message>
    <message>
        <source>logs help to find risk situations</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Protokolle helfen, Risikolagen zu finden</translation>
    </message>
    <message>
        <source>serious incidents are reported</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>schwere Vorfälle werden gemeldet</translation>
    </message>
    <message>
        <source>human oversight is defined</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>menschliche Aufsicht ist festgelegt</translation>
    </message>
    <message>
        <source>roles of people and AI are told apart</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Rollen von Menschen und KI werden unterschieden</translation>
    </message>
    <message>
        <source>processes for responsible use</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Prozesse für verantwortungsvolle Nutzung</translation>
    </message>
    <message>
        <source>people can oversee, ignore or stop</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Menschen können beaufsichtigen, übergehen oder anhalten</translation>
    </message>
    <message>
        <source>misinformation</source>
        <extracomment>resources/controls/mappings.tsv</extracomment>
        <translation>Falschinformationen</translation>
    </message>
</context>
<context>
    <name>diagnostic</name>
    <message>
        <source>Too early to judge: numbers mostly reflect rollout.</source>
        <extracomment>resources/diagnostics/R00.json</extracomment>
        <translation>Zu früh für ein Urteil: Die Zahlen spiegeln vor allem die Einführung wider.</translation>
    </message>
    <message>
        <source>Fixes are getting faster but the same causes are not being prevented: the pipeline is reacting, not adapting.[ Unprevented causes: {unprevented_causes}.]</source>
        <extracomment>resources/diagnostics/R01.json</extracomment>
        <translation>Behoben wird schneller, aber dieselben Ursachen werden nicht verhindert: Die Pipeline reagiert, sie passt sich nicht an.[ Nicht verhinderte Ursachen: {unprevented_causes}.]</translation>
    </message>
    <message>
        <source>Fix time grows while shipping continues: a risky backlog is building up[ ({high_open} open, oldest {high_oldest_days} days)].</source>
        <extracomment>resources/diagnostics/R02.json</extracomment>
        <translation>Die Zeit bis zur Behebung wächst, während weiter ausgeliefert wird: Ein riskanter Rückstand baut sich auf[ ({high_open} offen, der älteste {high_oldest_days} Tage)].</translation>
    </message>
    <message>
        <source>Rule {subject} is enforced but violations do not fall: check its threshold and its owner.</source>
        <extracomment>resources/diagnostics/R03.json</extracomment>
        <translation>Regel {subject} wird durchgesetzt, aber die Verstöße gehen nicht zurück: Schwelle und Verantwortliche prüfen.</translation>
    </message>
    <message>
        <source>Repeats: the guardrail is missing or the default path is unsafe.[ Most often: {top_repeats}.]</source>
        <extracomment>resources/diagnostics/R04.json</extracomment>
        <translation>Wiederholungen: Die Leitplanke fehlt, oder der Standardweg ist unsicher.[ Am häufigsten: {top_repeats}.]</translation>
    </message>
    <message>
        <source>Bypasses are rising: an enforcement failure, not a training problem.</source>
        <extracomment>resources/diagnostics/R05.json</extracomment>
        <translation>Die Umgehungen nehmen zu: ein Versagen der Durchsetzung, kein Schulungsproblem.</translation>
    </message>
    <message>
        <source>Enforcement exists on paper: at least {bypass_rate_low|percent} of blocks are bypassed.</source>
        <extracomment>resources/diagnostics/R06.json</extracomment>
        <translation>Die Durchsetzung besteht auf dem Papier: Mindestens {bypass_rate_low|percent} der Sperren werden umgangen.</translation>
    </message>
    <message>
        <source>The system is learning: faster fixes and fewer repeats.</source>
        <extracomment>resources/diagnostics/R07.json</extracomment>
        <translation>Das System lernt: schnellere Behebung und weniger Wiederholungen.</translation>
    </message>
    <message>
        <source>Evidence arrives late[ (95 % within {evidence_p95_s} s)] or not at all[ ({evidence_missing} decisions)]: this audit would be manual.</source>
        <extracomment>resources/diagnostics/R08.json</extracomment>
        <translation>Nachweise kommen spät[ (95 % innerhalb von {evidence_p95_s} s)] oder gar nicht[ ({evidence_missing} Entscheidungen)]: Diese Prüfung wäre Handarbeit.</translation>
    </message>
    <message>
        <source>Runtime leaves the approved intent more often: an enforcement gap between delivery and runtime.</source>
        <extracomment>resources/diagnostics/R09.json</extracomment>
        <translation>Das Laufende verlässt häufiger das genehmigte Soll: eine Lücke der Durchsetzung zwischen Auslieferung und Laufzeit.</translation>
    </message>
    <message>
        <source>{exceptions_outlived} exceptions outlive a release window: an invisible risk.</source>
        <extracomment>resources/diagnostics/R10.json</extracomment>
        <translation>{exceptions_outlived} Ausnahmen überleben ein Release-Fenster: ein unsichtbares Risiko.</translation>
    </message>
    <message>
        <source>Why people route around the gates: {reasons}.</source>
        <extracomment>resources/diagnostics/R11.json</extracomment>
        <translation>Warum die Gates umgangen werden: {reasons}.</translation>
    </message>
    <message>
        <source>{reasons}.</source>
        <extracomment>resources/diagnostics/R12.json</extracomment>
        <translation>{reasons}.</translation>
    </message>
    <message>
        <source>Renewed again and again ({exceptions_renewed_twice} exceptions): make a rule or a fix of it.</source>
        <extracomment>resources/diagnostics/R13.json</extracomment>
        <translation>Immer wieder verlängert ({exceptions_renewed_twice} Ausnahmen): eine Regel oder eine Behebung daraus machen.</translation>
    </message>
    <message>
        <source>Production can be reached {reasons}.</source>
        <extracomment>resources/diagnostics/R14.json</extracomment>
        <translation>Die Produktion ist erreichbar: {reasons}.</translation>
    </message>
    <message>
        <source>Control {subject} cannot produce evidence: not a control under audit.</source>
        <extracomment>resources/diagnostics/R15.json</extracomment>
        <translation>Kontrolle {subject} kann keine Nachweise liefern: in einer Prüfung keine Kontrolle.</translation>
    </message>
    <message>
        <source>Rule {subject} was only advised: the first real enforcement was the incident.</source>
        <extracomment>resources/diagnostics/R16.json</extracomment>
        <translation>Von dem, was Regel {subject} verbietet, wurde nur abgeraten: Erst der Vorfall hat sie durchgesetzt.</translation>
    </message>
    <message>
        <source>The same change gets different answers in different environments.</source>
        <extracomment>resources/diagnostics/R17.json</extracomment>
        <translation>Dieselbe Änderung bekommt in verschiedenen Umgebungen verschiedene Antworten.</translation>
    </message>
    <message>
        <source>Runtime feedback is not changing delivery decisions.</source>
        <extracomment>resources/diagnostics/R18.json</extracomment>
        <translation>Rückmeldungen aus dem Betrieb ändern die Entscheidungen der Auslieferung nicht.</translation>
    </message>
    <message>
        <source>Expected order: repeats fall after fixes; check again in 8 weeks.</source>
        <extracomment>resources/diagnostics/R19.json</extracomment>
        <translation>Erwartete Reihenfolge: Wiederholungen gehen nach den Behebungen zurück; in 8 Wochen erneut ansehen.</translation>
    </message>
    <message>
        <source>Initial spike after enforcing {subject}: normal.</source>
        <extracomment>resources/diagnostics/R20.json</extracomment>
        <translation>Anfänglicher Ausschlag, nachdem {subject} durchgesetzt wurde: normal.</translation>
    </message>
    <message>
        <source>Too much blocks: narrow the blocking conditions.</source>
        <extracomment>resources/diagnostics/R22.json</extracomment>
        <translation>Zu vieles sperrt: Die sperrenden Bedingungen enger fassen.</translation>
    </message>
    <message>
        <source>Controls without owners decay: assign {subject}.</source>
        <extracomment>resources/diagnostics/R23.json</extracomment>
        <translation>Kontrollen ohne Verantwortliche verfallen: {subject} jemandem zuweisen.</translation>
    </message>
    <message>
        <source>Exceptions have become a parallel approval path.</source>
        <extracomment>resources/diagnostics/R24.json</extracomment>
        <translation>Ausnahmen sind zu einem zweiten Genehmigungsweg geworden.</translation>
    </message>
    <message>
        <source>{incidents_unmapped} incidents cannot be mapped to the decision that allowed them.</source>
        <extracomment>resources/diagnostics/R25.json</extracomment>
        <translation>{incidents_unmapped} Vorfälle lassen sich keiner Entscheidung zuordnen, die sie erlaubt hat.</translation>
    </message>
    <message>
        <source>A model decided ({model_decisions} decisions): releases must stay rule-based.</source>
        <extracomment>resources/diagnostics/R26.json</extracomment>
        <translation>Ein Modell hat entschieden ({model_decisions} Entscheidungen): Releases müssen regelbasiert bleiben.</translation>
    </message>
    <message>
        <source>More special releases: the normal path does not cover them.</source>
        <extracomment>resources/diagnostics/R27.json</extracomment>
        <translation>Mehr Sonderfreigaben: Der normale Weg deckt sie nicht ab.</translation>
    </message>
    <message>
        <source>Exceptions cluster on rule {subject} ({exceptions_of_rule} open, {exception_services_of_rule} services): a policy gap.</source>
        <extracomment>resources/diagnostics/R28.json</extracomment>
        <translation>Ausnahmen häufen sich bei Regel {subject} ({exceptions_of_rule} offen, {exception_services_of_rule} Dienste): eine Lücke der Richtlinie.</translation>
    </message>
    <message>
        <source>Release cadence is getting steadier.</source>
        <extracomment>resources/diagnostics/R29.json</extracomment>
        <translation>Der Takt der Releases wird gleichmäßiger.</translation>
    </message>
    <message>
        <source>Startup fail-fast did not work for {untagged_workloads} workloads that run without mandatory tags[: {untagged_names}].</source>
        <extracomment>resources/diagnostics/R30.json</extracomment>
        <translation>Der Abbruch beim Start hat bei {untagged_workloads} Workloads versagt, die ohne Pflicht-Tags laufen[: {untagged_names}].</translation>
    </message>
    <message>
        <source>{agent_loops} runs made more consecutive tool calls than the limit: agents may be looping.</source>
        <extracomment>resources/diagnostics/R31.json</extracomment>
        <translation>{agent_loops} Läufe riefen öfter nacheinander Werkzeuge auf als die Grenze erlaubt: Vielleicht drehen sich Agenten im Kreis.</translation>
    </message>
    <message>
        <source>{context_overflows} requests used more than 90 % of their context window.</source>
        <extracomment>resources/diagnostics/R32.json</extracomment>
        <translation>{context_overflows} Anfragen haben mehr als 90 % ihres Kontextfensters gefüllt.</translation>
    </message>
    <message>
        <source>Prompts of {subject} outweigh answers by more than 5:1: tokens may be wasted.</source>
        <extracomment>resources/diagnostics/R33.json</extracomment>
        <translation>Die Prompts von {subject} überwiegen die Antworten um mehr als 5:1: Vielleicht werden Tokens verschwendet.</translation>
    </message>
    <message>
        <source>The behaviour of {drifting_models} models has drifted from its baseline.</source>
        <extracomment>resources/diagnostics/R34.json</extracomment>
        <translation>Das Verhalten von {drifting_models} Modellen ist von seinem Vergleichsstand abgedriftet.</translation>
    </message>
    <message>
        <source>Failover would not work for {not_ready_services} services.</source>
        <extracomment>resources/diagnostics/R35.json</extracomment>
        <translation>Für {not_ready_services} Dienste würde ein Failover nicht gelingen.</translation>
    </message>
    <message>
        <source>Primary degraded, no failover happened.</source>
        <extracomment>resources/diagnostics/R36.json</extracomment>
        <translation>Der erste Anbieter war beeinträchtigt, ein Failover blieb aus.</translation>
    </message>
    <message>
        <source>{checks_not_executable} checks cannot be evaluated in the pipeline: by the rule book they do not exist.</source>
        <extracomment>resources/diagnostics/R37.json</extracomment>
        <translation>{checks_not_executable} Prüfungen lassen sich in der Pipeline nicht auswerten: Nach dem Regelbuch gibt es sie nicht.</translation>
    </message>
    <message>
        <source>Counts only: {uncollected} cannot be shown.</source>
        <extracomment>resources/diagnostics/R38.json</extracomment>
        <translation>Nur Anzahlen: {uncollected} kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>too slow (95 % within {gate_p95_minutes} minutes)</source>
        <extracomment>resources/diagnostics/R11.json</extracomment>
        <translation>zu langsam (95 % innerhalb von {gate_p95_minutes} Minuten)</translation>
    </message>
    <message>
        <source>too noisy ({overturned_share|percent} of blocks overturned)</source>
        <extracomment>resources/diagnostics/R11.json</extracomment>
        <translation>zu viel Fehlalarm ({overturned_share|percent} der Sperren zurückgenommen)</translation>
    </message>
    <message>
        <source>no owner ({rules_without_owner} rules)</source>
        <extracomment>resources/diagnostics/R11.json</extracomment>
        <translation>niemand verantwortlich ({rules_without_owner} Regeln)</translation>
    </message>
    <message>
        <source>{exceptions_without_expiry} exceptions never expire</source>
        <extracomment>resources/diagnostics/R12.json</extracomment>
        <translation>{exceptions_without_expiry} Ausnahmen laufen nie ab</translation>
    </message>
    <message>
        <source>{exceptions_used_expired} exceptions are used after expiry</source>
        <extracomment>resources/diagnostics/R12.json</extracomment>
        <translation>{exceptions_used_expired} Ausnahmen werden nach ihrem Ablauf genutzt</translation>
    </message>
    <message>
        <source>around the gate ({ungated_deployments} deployments)</source>
        <extracomment>resources/diagnostics/R14.json</extracomment>
        <translation>am Gate vorbei ({ungated_deployments} Deployments)</translation>
    </message>
    <message>
        <source>by rerunning ({passes_after_rerun} passes)</source>
        <extracomment>resources/diagnostics/R14.json</extracomment>
        <translation>durch Wiederholen ({passes_after_rerun} bestanden)</translation>
    </message>
    <message>
        <source>Moving the enforcement of {subject} to {drift_ratio_to} cut drift to {drift_ratio|percent} (95 % {drift_ratio_low|percent} to {drift_ratio_high|percent})</source>
        <extracomment>resources/diagnostics/R21.json</extracomment>
        <translation>Dass die Durchsetzung von {subject} nach {drift_ratio_to} rückte, senkte die Drift auf {drift_ratio|percent} (95 % {drift_ratio_low|percent} bis {drift_ratio_high|percent})</translation>
    </message>
    <message>
        <source>Drift rose to {drift_ratio|percent} (95 % {drift_ratio_low|percent} to {drift_ratio_high|percent}) after the enforcement of {subject} moved to {drift_ratio_to}</source>
        <extracomment>resources/diagnostics/R21.json</extracomment>
        <translation>Die Drift stieg auf {drift_ratio|percent} (95 % {drift_ratio_low|percent} bis {drift_ratio_high|percent}), nachdem die Durchsetzung von {subject} nach {drift_ratio_to} gerückt war</translation>
    </message>
    <message>
        <source>Moving the enforcement of {subject} to {drift_ratio_to} did not change drift for certain (95 % {drift_ratio_low|percent} to {drift_ratio_high|percent})</source>
        <extracomment>resources/diagnostics/R21.json</extracomment>
        <translation>Dass die Durchsetzung von {subject} nach {drift_ratio_to} rückte, hat die Drift nicht sicher verändert (95 % {drift_ratio_low|percent} bis {drift_ratio_high|percent})</translation>
    </message>
</context>
<context>
    <name>diagnostic.fact</name>
    <message>
        <source>Incidents under a rule that only advises</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Vorfälle unter einer Regel, die nur rät</translation>
    </message>
    <message>
        <source>Agents that loop</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Agenten in Schleifen</translation>
    </message>
    <message>
        <source>Share of rules that block</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil der Regeln, die sperren</translation>
    </message>
    <message>
        <source>Blocks</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Budgets burnt without a failover</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verbrauchte Budgets ohne Failover</translation>
    </message>
    <message>
        <source>Gate bypass rate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Umgehungsrate der Gates</translation>
    </message>
    <message>
        <source>Gate bypass rate, lower end of its interval</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Umgehungsrate der Gates, unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Rules that nothing can execute</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Regeln, die nichts ausführen kann</translation>
    </message>
    <message>
        <source>Calls beyond their context</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Aufrufe über ihren Kontext hinaus</translation>
    </message>
    <message>
        <source>Decisions of the rule</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Entscheidungen der Regel</translation>
    </message>
    <message>
        <source>Deploys per day</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Deployments je Tag</translation>
    </message>
    <message>
        <source>Range between deployments</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Spanne zwischen Deployments</translation>
    </message>
    <message>
        <source>Deploys per week</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Deployments je Woche</translation>
    </message>
    <message>
        <source>Drift per 100 watched days</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Drift je 100 überwachten Tagen</translation>
    </message>
    <message>
        <source>Drift around the move</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Drift um den Wechsel herum</translation>
    </message>
    <message>
        <source>Models that drift</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Modelle, die driften</translation>
    </message>
    <message>
        <source>Share of emergency deploys</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil der Notfall-Deployments</translation>
    </message>
    <message>
        <source>Share of rules enforced</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil durchgesetzter Regeln</translation>
    </message>
    <message>
        <source>Decisions without evidence</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Entscheidungen ohne Nachweis</translation>
    </message>
    <message>
        <source>Decisions of the rule with evidence</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Entscheidungen der Regel mit Nachweis</translation>
    </message>
    <message>
        <source>Evidence lag, 95th percentile, s</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Nachweisverzug, 95. Perzentil, s</translation>
    </message>
    <message>
        <source>Services with exceptions from the rule</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Dienste mit Ausnahmen von der Regel</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Offene Ausnahmen</translation>
    </message>
    <message>
        <source>Open exceptions from the rule</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Offene Ausnahmen von der Regel</translation>
    </message>
    <message>
        <source>Open exceptions of the service</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Offene Ausnahmen des Dienstes</translation>
    </message>
    <message>
        <source>Exceptions older than a release window</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Ausnahmen älter als ein Release-Fenster</translation>
    </message>
    <message>
        <source>Exceptions per release, lower end of its interval</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Ausnahmen je Release, unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Exceptions renewed twice or more</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Mindestens zweimal verlängerte Ausnahmen</translation>
    </message>
    <message>
        <source>Expired exceptions still used</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Abgelaufene, noch genutzte Ausnahmen</translation>
    </message>
    <message>
        <source>Exceptions without expiry</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Ausnahmen ohne Ablauf</translation>
    </message>
    <message>
        <source>Like changes decided alike</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Gleiches gleich entschieden</translation>
    </message>
    <message>
        <source>Like changes compared</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verglichene gleiche Änderungen</translation>
    </message>
    <message>
        <source>Time in a gate, 95th percentile, min</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Zeit im Gate, 95. Perzentil, min</translation>
    </message>
    <message>
        <source>Service without owner</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Dienst ohne Zuständige</translation>
    </message>
    <message>
        <source>Incidents without a rule</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Vorfälle ohne Regel</translation>
    </message>
    <message>
        <source>Decisions of models</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Entscheidungen von Modellen</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Zeit bis Vorbeugung</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Weeks of the signal in time to remediate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Wochen des Signals der Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Services not ready to fail over</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Dienste ohne Failover-Bereitschaft</translation>
    </message>
    <message>
        <source>Share of blocks overturned</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil aufgehobener Sperren</translation>
    </message>
    <message>
        <source>Passes after a re-run of the same</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Bestanden nach Wiederholung desselben</translation>
    </message>
    <message>
        <source>Incidents compared</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verglichene Vorfälle</translation>
    </message>
    <message>
        <source>Repeat incident rate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Rate wiederholter Vorfälle</translation>
    </message>
    <message>
        <source>Share of incidents that repeat</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil wiederholter Vorfälle</translation>
    </message>
    <message>
        <source>Violations compared</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verglichene Verstöße</translation>
    </message>
    <message>
        <source>Share of violations that repeat</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Anteil wiederholter Verstöße</translation>
    </message>
    <message>
        <source>Rules without owner</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Regeln ohne Zuständige</translation>
    </message>
    <message>
        <source>Time to fix what recent changes brought in</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Zeit bis zur Behebung des neu Hereingekommenen</translation>
    </message>
    <message>
        <source>Service that wastes tokens</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Dienst, der Token verschwendet</translation>
    </message>
    <message>
        <source>Metrics that nobody delivers</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Kennzahlen, die niemand liefert</translation>
    </message>
    <message>
        <source>Deployments without a gate</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Deployments ohne Gate</translation>
    </message>
    <message>
        <source>Workloads without their tags</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Workloads ohne ihre Tags</translation>
    </message>
    <message>
        <source>Violations per change</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verstöße je Änderung</translation>
    </message>
    <message>
        <source>Violations of the rule per change</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verstöße gegen die Regel je Änderung</translation>
    </message>
    <message>
        <source>Violations of the rule</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Verstöße gegen die Regel</translation>
    </message>
    <message>
        <source>Weeks in which the rule was enforced</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Wochen, in denen die Regel durchgesetzt wurde</translation>
    </message>
    <message>
        <source>Weeks of history</source>
        <extracomment>resources/diagnostics/facts.json</extracomment>
        <translation>Wochen Verlauf</translation>
    </message>
</context>
<context>
    <name>metric.exclusion</name>
    <message>
        <source>has no time</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>hat keine Zeit</translation>
    </message>
    <message>
        <source>says no cause</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>nennt keine Ursache</translation>
    </message>
    <message>
        <source>no rule named its cause</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>keine Regel nannte seine Ursache</translation>
    </message>
    <message>
        <source>an outer span that repeats the usage of spans below it</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>ein äußerer Span, der den Verbrauch der Spans darunter wiederholt</translation>
    </message>
    <message>
        <source>the same span from another source or with another id</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>derselbe Span aus einer anderen Quelle oder mit anderer Kennung</translation>
    </message>
    <message>
        <source>a tool, agent, workflow or retrieval span without usage</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>ein Span von Werkzeug, Agent, Ablauf oder Abruf ohne Verbrauch</translation>
    </message>
    <message>
        <source>ended before it started</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>endete, bevor er begann</translation>
    </message>
    <message>
        <source>a negative billed cost</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>negative berechnete Kosten</translation>
    </message>
    <message>
        <source>has no start</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>hat keinen Beginn</translation>
    </message>
    <message>
        <source>is told of by another row</source>
        <extracomment>resources/metrics/ai_block_reasons/v1.json</extracomment>
        <translation>ein anderer Datensatz berichtet davon</translation>
    </message>
    <message>
        <source>a negative cost, token or request count</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>negative Kosten, Tokens oder Anfragen</translation>
    </message>
    <message>
        <source>a tool, agent, workflow or retrieval span</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>ein Span von Werkzeug, Agent, Ablauf oder Abruf</translation>
    </message>
    <message>
        <source>a bucket whose calls are known one by one</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>eine Sammelangabe, deren Aufrufe einzeln bekannt sind</translation>
    </message>
    <message>
        <source>started outside the period; one row per service, environment, provider and model</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>begann außerhalb des Zeitraums; eine Zeile je Dienst, Umgebung, Anbieter und Modell</translation>
    </message>
    <message>
        <source>a bucket that another source tells of, too</source>
        <extracomment>resources/metrics/ai_heatmap/v2.json</extracomment>
        <translation>eine Sammelangabe, von der auch eine andere Quelle berichtet</translation>
    </message>
    <message>
        <source>a bucket of a day whose calls or hours are known</source>
        <extracomment>resources/metrics/ai_heatmap/v2.json</extracomment>
        <translation>eine Sammelangabe eines Tages, dessen Aufrufe oder Stunden bekannt sind</translation>
    </message>
    <message>
        <source>is of a retired service</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>gehört zu einem stillgelegten Dienst</translation>
    </message>
    <message>
        <source>nobody decided within the time</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>niemand hat in der Zeit entschieden</translation>
    </message>
    <message>
        <source>a block that names neither artifact nor service and commit</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>eine Sperre, die weder Artefakt noch Dienst und Commit nennt</translation>
    </message>
    <message>
        <source>a production deployment that names neither artifact nor service and commit</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>ein Deployment in Produktion, das weder Artefakt noch Dienst und Commit nennt</translation>
    </message>
    <message>
        <source>was closed before it was opened</source>
        <extracomment>resources/metrics/closed_loop/v1.json</extracomment>
        <translation>wurde geschlossen, bevor er eröffnet wurde</translation>
    </message>
    <message>
        <source>its class was told of no service</source>
        <extracomment>resources/metrics/component_coverage/v1.json</extracomment>
        <translation>von seiner Klasse wurde bei keinem Dienst berichtet</translation>
    </message>
    <message>
        <source>reports no tokens</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>meldet keine Tokens</translation>
    </message>
    <message>
        <source>its tokens do not add up</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>seine Tokens gehen nicht auf</translation>
    </message>
    <message>
        <source>answered by a local cache</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>aus einem lokalen Zwischenspeicher beantwortet</translation>
    </message>
    <message>
        <source>has no instant</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>hat keinen Zeitpunkt</translation>
    </message>
    <message>
        <source>names no rule</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>nennt keine Regel</translation>
    </message>
    <message>
        <source>its commit is of no change that is told</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>sein Commit gehört zu keiner Änderung, von der berichtet wird</translation>
    </message>
    <message>
        <source>is not over</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>ist nicht vorbei</translation>
    </message>
    <message>
        <source>names no service</source>
        <extracomment>resources/metrics/deploy_cadence/v1.json</extracomment>
        <translation>nennt keinen Dienst</translation>
    </message>
    <message>
        <source>was patched before the disclosure</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>wurde vor der Bekanntgabe gepatcht</translation>
    </message>
    <message>
        <source>has no date of disclosure</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>hat kein Datum der Bekanntgabe</translation>
    </message>
    <message>
        <source>a commit whose time nobody says</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>ein Commit, dessen Zeit niemand angibt</translation>
    </message>
    <message>
        <source>names no asset</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>nennt kein Objekt</translation>
    </message>
    <message>
        <source>says neither when it began nor when it was detected</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>sagt weder, wann sie begann, noch, wann sie entdeckt wurde</translation>
    </message>
    <message>
        <source>the intent changed and is not rolled out yet</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>das Soll hat sich geändert und ist noch nicht ausgerollt</translation>
    </message>
    <message>
        <source>its source tells of nothing older</source>
        <extracomment>resources/metrics/enforcement_moves/v1.json</extracomment>
        <translation>seine Quelle berichtet von nichts Älterem</translation>
    </message>
    <message>
        <source>nobody says which version is deployed</source>
        <extracomment>resources/metrics/env_test_coverage/v1.json</extracomment>
        <translation>niemand sagt, welche Version ausgerollt ist</translation>
    </message>
    <message>
        <source>no evidence of any decision was ever collected</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>zu keiner Entscheidung wurde je ein Nachweis erhoben</translation>
    </message>
    <message>
        <source>the only evidence is older than the decision by more than skew_s</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>der einzige Nachweis ist um mehr als skew_s älter als die Entscheidung</translation>
    </message>
    <message>
        <source>another source tells of it, too</source>
        <extracomment>resources/metrics/evidence_latency/v2.json</extracomment>
        <translation>auch eine andere Quelle berichtet davon</translation>
    </message>
    <message>
        <source>has no instant at which it was there</source>
        <extracomment>resources/metrics/evidence_origin/v1.json</extracomment>
        <translation>hat keinen Zeitpunkt, zu dem er da war</translation>
    </message>
    <message>
        <source>has no creation time</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>hat keine Zeit der Erteilung</translation>
    </message>
    <message>
        <source>was closed before it was created</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>wurde beendet, bevor sie erteilt wurde</translation>
    </message>
    <message>
        <source>names nothing that is public</source>
        <extracomment>resources/metrics/exposure_changes/v1.json</extracomment>
        <translation>nennt nichts, was öffentlich ist</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <extracomment>resources/metrics/exposure_changes/v1.json</extracomment>
        <translation>endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>more successes than probes, or a number below 0</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>mehr Erfolge als Proben, oder eine Zahl unter 0</translation>
    </message>
    <message>
        <source>its minutes are not over</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>seine Minuten sind nicht vorbei</translation>
    </message>
    <message>
        <source>no call followed that could have gone elsewhere</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>es folgte kein Aufruf, der hätte anderswohin gehen können</translation>
    </message>
    <message>
        <source>names no artifact</source>
        <extracomment>resources/metrics/gate_consistency/v1.json</extracomment>
        <translation>nennt kein Artefakt</translation>
    </message>
    <message>
        <source>names no rule, or no version of it is known</source>
        <extracomment>resources/metrics/gate_consistency/v1.json</extracomment>
        <translation>nennt keine Regel, oder keine Version davon ist bekannt</translation>
    </message>
    <message>
        <source>names neither a digest nor service and commit</source>
        <extracomment>resources/metrics/gate_coverage/v1.json</extracomment>
        <translation>nennt weder einen Digest noch Dienst und Commit</translation>
    </message>
    <message>
        <source>decides nothing: observed, skipped or failed</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>entscheidet nichts: beobachtet, übersprungen oder gescheitert</translation>
    </message>
    <message>
        <source>was decided before it started</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>wurde entschieden, bevor sie begann</translation>
    </message>
    <message>
        <source>is told by another source, too, and counts there</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>auch eine andere Quelle berichtet davon; dort zählt es</translation>
    </message>
    <message>
        <source>no decision of that stage was told of any service</source>
        <extracomment>resources/metrics/gate_map/v1.json</extracomment>
        <translation>keine Entscheidung dieser Station wurde zu irgendeinem Dienst berichtet</translation>
    </message>
    <message>
        <source>its decisions name neither environment nor digest nor commit</source>
        <extracomment>resources/metrics/gate_map/v1.json</extracomment>
        <translation>seine Entscheidungen nennen weder Umgebung noch Digest noch Commit</translation>
    </message>
    <message>
        <source>names no environment</source>
        <extracomment>resources/metrics/gate_parity/v1.json</extracomment>
        <translation>nennt keine Umgebung</translation>
    </message>
    <message>
        <source>names no environment whose class is known</source>
        <extracomment>resources/metrics/gate_parity/v1.json</extracomment>
        <translation>nennt keine Umgebung, deren Klasse bekannt ist</translation>
    </message>
    <message>
        <source>has no time of opening</source>
        <extracomment>resources/metrics/incident_mapping/v1.json</extracomment>
        <translation>hat keine Zeit der Eröffnung</translation>
    </message>
    <message>
        <source>is retired, and runs nowhere</source>
        <extracomment>resources/metrics/inventory_agreement/v1.json</extracomment>
        <translation>ist stillgelegt und läuft nirgends</translation>
    </message>
    <message>
        <source>first occurred before the period that is looked at</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>trat erstmals vor dem betrachteten Zeitraum auf</translation>
    </message>
    <message>
        <source>has no time at which it was first seen</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>hat keine Zeit, zu der er zuerst gesehen wurde</translation>
    </message>
    <message>
        <source>a duplicate of another finding</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>ein Duplikat eines anderen Befunds</translation>
    </message>
    <message>
        <source>a false positive</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>ein Fehlalarm</translation>
    </message>
    <message>
        <source>suppressed in its tool without an acceptance</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>in seinem Werkzeug ohne Risikoannahme unterdrückt</translation>
    </message>
    <message>
        <source>was resolved before it was seen</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>wurde behoben, bevor er gesehen wurde</translation>
    </message>
    <message>
        <source>is closed, and nobody says when</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>ist geschlossen, und niemand sagt, seit wann</translation>
    </message>
    <message>
        <source>is accepted, and nobody says when</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>ist angenommen, und niemand sagt, seit wann</translation>
    </message>
    <message>
        <source>reopened after a fix that had held</source>
        <extracomment>resources/metrics/mttr_findings/v1.json</extracomment>
        <translation>nach einer Behebung, die gehalten hatte, erneut eröffnet</translation>
    </message>
    <message>
        <source>names no commit, or no service</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>nennt keinen Commit oder keinen Dienst</translation>
    </message>
    <message>
        <source>no check of its service was ever told</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>von keiner Prüfung seines Dienstes wurde je berichtet</translation>
    </message>
    <message>
        <source>no rule that can block allowed it</source>
        <extracomment>resources/metrics/policy_regret/v1.json</extracomment>
        <translation>keine Regel, die sperren kann, hat ihn erlaubt</translation>
    </message>
    <message>
        <source>opened while an earlier one was open</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>eröffnet, während ein früherer offen war</translation>
    </message>
    <message>
        <source>lacks what makes two the same</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>ihm fehlt, woran man zwei als dieselben erkennt</translation>
    </message>
    <message>
        <source>the version of its rule is not told</source>
        <extracomment>resources/metrics/rerun_passes/v1.json</extracomment>
        <translation>die Version seiner Regel wird nicht berichtet</translation>
    </message>
    <message>
        <source>counts less than none</source>
        <extracomment>resources/metrics/retained_evaluations/v1.json</extracomment>
        <translation>zählt weniger als null</translation>
    </message>
    <message>
        <source>is disabled</source>
        <extracomment>resources/metrics/rule_register/v1.json</extracomment>
        <translation>ist ausgeschaltet</translation>
    </message>
    <message>
        <source>failed or was blocked, and nobody says why</source>
        <extracomment>resources/metrics/security_failed_deploys/v1.json</extracomment>
        <translation>scheiterte oder wurde gesperrt, und niemand sagt, warum</translation>
    </message>
    <message>
        <source>no failure of any time has a category</source>
        <extracomment>resources/metrics/security_failed_deploys/v1.json</extracomment>
        <translation>kein Scheitern hat je eine Kategorie</translation>
    </message>
    <message>
        <source>is retired</source>
        <extracomment>resources/metrics/service_ownership/v1.json</extracomment>
        <translation>ist stillgelegt</translation>
    </message>
    <message>
        <source>its risk was accepted before it was due</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>sein Risiko wurde angenommen, bevor er fällig war</translation>
    </message>
    <message>
        <source>is not due yet</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>ist noch nicht fällig</translation>
    </message>
    <message>
        <source>was due before it was found</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>war fällig, bevor er gefunden wurde</translation>
    </message>
    <message>
        <source>has no length</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>hat keine Länge</translation>
    </message>
    <message>
        <source>says no number of events</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>gibt keine Zahl von Ereignissen an</translation>
    </message>
    <message>
        <source>a negative number of events</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>eine negative Zahl von Ereignissen</translation>
    </message>
    <message>
        <source>stopped before it started</source>
        <extracomment>resources/metrics/startup_configuration/v1.json</extracomment>
        <translation>endete, bevor er startete</translation>
    </message>
    <message>
        <source>tied by service and time only</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>nur über Dienst und Zeit verknüpft</translation>
    </message>
    <message>
        <source>embeddings, reranking, retrieval</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Embeddings, Reranking, Abruf</translation>
    </message>
</context>
<context>
    <name>metric.parameter</name>
    <message>
        <source>Calls in a row beyond which a trace is flagged; limit/SERVICE for one service</source>
        <extracomment>resources/metrics/agent_loop/v1.json</extracomment>
        <translation>Aufrufe in Reihe, ab denen ein Trace markiert wird; limit/DIENST für einen einzelnen Dienst</translation>
    </message>
    <message>
        <source>Whether the start or the end of a request decides about its price</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>Ob der Beginn oder das Ende einer Anfrage über ihren Preis entscheidet</translation>
    </message>
    <message>
        <source>Names of rules of this kind, in small letters with commas between; empty: by the words above.</source>
        <extracomment>resources/metrics/ai_block_reasons/v1.json</extracomment>
        <translation>Namen von Regeln dieser Art, klein geschrieben, mit Komma getrennt; leer: nach den Wörtern oben.</translation>
    </message>
    <message>
        <source>Rules of the baseline, with commas between; empty: as above.</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>Mindestregeln, mit Komma getrennt; leer: wie oben.</translation>
    </message>
    <message>
        <source>How old the last decision may be.</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>Wie alt die letzte Entscheidung sein darf.</translation>
    </message>
    <message>
        <source>Age up to which an episode is not final.</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>Alter, bis zu dem eine Episode nicht endgültig ist.</translation>
    </message>
    <message>
        <source>Percent of the window beyond which a request is flagged</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>Prozent des Fensters, ab denen eine Anfrage markiert wird</translation>
    </message>
    <message>
        <source>Names of the sources that are bills, with commas between</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>Namen der Quellen, die Rechnungen sind, mit Komma getrennt</translation>
    </message>
    <message>
        <source>Names of the sources that are gateways</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>Namen der Quellen, die Gateways sind</translation>
    </message>
    <message>
        <source>Greater differences count as off</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>Größere Unterschiede zählen als Abweichung</translation>
    </message>
    <message>
        <source>Horizon of the restricted mean.</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>Horizont des begrenzten Mittels.</translation>
    </message>
    <message>
        <source>How long after a deployment an incident of its service is taken for its doing; 0: never.</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>Wie lange nach einem Deployment ein Vorfall seines Dienstes ihm zugerechnet wird; 0: nie.</translation>
    </message>
    <message>
        <source>Within which other systems&apos; tellings of one version of a service are of one deployment.</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>Innerhalb welcher Zeit Angaben anderer Systeme zu einer Version eines Dienstes ein Deployment meinen.</translation>
    </message>
    <message>
        <source>Longest gap between detections of one episode.</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>Längste Lücke zwischen Entdeckungen einer Episode.</translation>
    </message>
    <message>
        <source>Time within which the mean dwell is taken.</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>Zeit, innerhalb der die mittlere Verweildauer genommen wird.</translation>
    </message>
    <message>
        <source>Days for which a rule must have been enforced elsewhere before</source>
        <extracomment>resources/metrics/enforcement_moves/v1.json</extracomment>
        <translation>Tage, die eine Regel zuvor anderswo durchgesetzt gewesen sein muss</translation>
    </message>
    <message>
        <source>Age up to which a run counts.</source>
        <extracomment>resources/metrics/env_test_coverage/v1.json</extracomment>
        <translation>Alter, bis zu dem ein Lauf zählt.</translation>
    </message>
    <message>
        <source>Seconds that clocks may differ.</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Sekunden, um die Uhren abweichen dürfen.</translation>
    </message>
    <message>
        <source>Latency up to which evidence counts as there at once.</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Verzug, bis zu dem ein Nachweis als sofort vorhanden zählt.</translation>
    </message>
    <message>
        <source>Latency above which evidence counts as made afterwards.</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Verzug, ab dem ein Nachweis als nachträglich gemacht zählt.</translation>
    </message>
    <message>
        <source>Longest gap between two grants that are one exception.</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>Längste Lücke zwischen zwei Erteilungen, die eine Ausnahme sind.</translation>
    </message>
    <message>
        <source>An older exception has outlived a release. Per service: release_window_days/SERVICE.</source>
        <extracomment>resources/metrics/exception_aging/v1.json</extracomment>
        <translation>Eine ältere Ausnahme hat ein Release überlebt. Je Dienst: release_window_days/DIENST.</translation>
    </message>
    <message>
        <source>How many weeks are looked ahead, this one included.</source>
        <extracomment>resources/metrics/exception_expiry_forecast/v1.json</extracomment>
        <translation>Wie viele Wochen vorausgeschaut wird, diese eingeschlossen.</translation>
    </message>
    <message>
        <source>An older chain is permanent.</source>
        <extracomment>resources/metrics/exception_hygiene/v1.json</extracomment>
        <translation>Eine ältere Kette ist dauerhaft.</translation>
    </message>
    <message>
        <source>Hours in which probes and checks count</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Stunden, in denen Proben und Prüfungen zählen</translation>
    </message>
    <message>
        <source>Probes below which availability is unknown</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Proben, unter denen die Verfügbarkeit unbekannt ist</translation>
    </message>
    <message>
        <source>Share of successful probes that is worth 0</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Anteil erfolgreicher Proben, der 0 wert ist</translation>
    </message>
    <message>
        <source>Share of successful probes that is worth 1</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Anteil erfolgreicher Proben, der 1 wert ist</translation>
    </message>
    <message>
        <source>Milliseconds that the secondary may be slower</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Millisekunden, die der zweite Anbieter langsamer sein darf</translation>
    </message>
    <message>
        <source>Ratio of latencies that is worth 0</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Verhältnis der Latenzen, das 0 wert ist</translation>
    </message>
    <message>
        <source>Weight of availability</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Gewicht der Verfügbarkeit</translation>
    </message>
    <message>
        <source>Weight of latency</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Gewicht der Latenz</translation>
    </message>
    <message>
        <source>Weight of config</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Gewicht der Konfiguration</translation>
    </message>
    <message>
        <source>Minutes within which calls must go elsewhere</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Minuten, innerhalb derer Aufrufe anderswohin gehen müssen</translation>
    </message>
    <message>
        <source>Calls in a million that may fail: 1 - objective</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Aufrufe je Million, die scheitern dürfen: 1 - Ziel</translation>
    </message>
    <message>
        <source>Tenths of the burn above which a primary is degraded</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Zehntel des Verbrauchs, über denen ein erster Anbieter als beeinträchtigt gilt</translation>
    </message>
    <message>
        <source>Failed calls that the hour must have</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Gescheiterte Aufrufe, die die Stunde haben muss</translation>
    </message>
    <message>
        <source>Days within which a deployment shows that a service runs</source>
        <extracomment>resources/metrics/inventory_agreement/v1.json</extracomment>
        <translation>Tage, innerhalb derer ein Deployment zeigt, dass ein Dienst läuft</translation>
    </message>
    <message>
        <source>Days before the period that are the baseline</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Tage vor dem Zeitraum, die der Vergleichsstand sind</translation>
    </message>
    <message>
        <source>Requests that the baseline must have</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Anfragen, die der Vergleichsstand haben muss</translation>
    </message>
    <message>
        <source>Requests that the period must have</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Anfragen, die der Zeitraum haben muss</translation>
    </message>
    <message>
        <source>Weight of balance</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Gewicht der Ausgewogenheit</translation>
    </message>
    <message>
        <source>Weight of errors</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Gewicht der Fehler</translation>
    </message>
    <message>
        <source>Weight of efficiency</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Gewicht der Effizienz</translation>
    </message>
    <message>
        <source>A rule must stay enforced at least this long to count, unless it still is.</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>So lange muss eine Regel mindestens durchgesetzt bleiben, um zu zählen, es sei denn, sie ist es noch.</translation>
    </message>
    <message>
        <source>Classes whose first occurrence is older are left out.</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>Klassen, die zuerst noch früher auftraten, bleiben weg.</translation>
    </message>
    <message>
        <source>A resolution that is reopened within this time was none.</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Eine Behebung, nach der innerhalb dieser Zeit erneut eröffnet wird, war keine.</translation>
    </message>
    <message>
        <source>The same for critical findings alone.</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Dasselbe nur für kritische Befunde.</translation>
    </message>
    <message>
        <source>The same for high findings alone.</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Dasselbe nur für hohe Befunde.</translation>
    </message>
    <message>
        <source>The same for medium findings alone.</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Dasselbe nur für mittlere Befunde.</translation>
    </message>
    <message>
        <source>The same for low findings alone.</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Dasselbe nur für niedrige Befunde.</translation>
    </message>
    <message>
        <source>Days within which taking back a block counts</source>
        <extracomment>resources/metrics/overturned_blocks/v1.json</extracomment>
        <translation>Tage, innerhalb derer die Rücknahme einer Sperre zählt</translation>
    </message>
    <message>
        <source>Names of checks of this kind, in small letters with commas between; empty: by the words above.</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>Namen von Prüfungen dieser Art, klein geschrieben, mit Komma getrennt; leer: nach den Wörtern oben.</translation>
    </message>
    <message>
        <source>Days after a deployment in which damage counts as its own.</source>
        <extracomment>resources/metrics/policy_regret/v1.json</extracomment>
        <translation>Tage nach einem Deployment, in denen ein Schaden ihm zugerechnet wird.</translation>
    </message>
    <message>
        <source>Longest time between the end of one and the next that is its repeat.</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>Längste Zeit zwischen dem Ende des einen und dem nächsten, das seine Wiederholung ist.</translation>
    </message>
    <message>
        <source>What makes two the same: service,rule or rule for violations, cause_class for incidents.</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>Woran man zwei als dieselben erkennt: service,rule oder rule bei Verstößen, cause_class bei Vorfällen.</translation>
    </message>
    <message>
        <source>Days to fix a critical finding that has no due date.</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Tage, um einen kritischen Befund ohne Fälligkeit zu beheben.</translation>
    </message>
    <message>
        <source>The same for a high one.</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Dasselbe für einen hohen.</translation>
    </message>
    <message>
        <source>The same for a medium one.</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Dasselbe für einen mittleren.</translation>
    </message>
    <message>
        <source>The same for a low one.</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Dasselbe für einen niedrigen.</translation>
    </message>
    <message>
        <source>Share of good events that is promised, where the source does not say it; objective/NAME for one objective</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Zugesagter Anteil guter Ereignisse, wo die Quelle ihn nicht nennt; objective/NAME für ein einzelnes Ziel</translation>
    </message>
    <message>
        <source>Seconds of the period that the budget is for</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Sekunden des Zeitraums, für den das Budget gilt</translation>
    </message>
    <message>
        <source>Other alerts: a JSON list of [name, long window in seconds, short window in seconds, factor, severity]</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Andere Alarme: eine JSON-Liste aus [Name, langes Fenster in Sekunden, kurzes Fenster in Sekunden, Faktor, Schwere]</translation>
    </message>
    <message>
        <source>Bad events that the long window must have</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Schlechte Ereignisse, die das lange Fenster haben muss</translation>
    </message>
    <message>
        <source>Environment variables that every workload needs, with commas between.</source>
        <extracomment>resources/metrics/startup_configuration/v1.json</extracomment>
        <translation>Umgebungsvariablen, die jeder Workload braucht, mit Komma getrennt.</translation>
    </message>
    <message>
        <source>Environments that a tag may name, with commas between; empty: any</source>
        <extracomment>resources/metrics/tag_compliance/v1.json</extracomment>
        <translation>Umgebungen, die ein Tag nennen darf, mit Komma getrennt; leer: jede</translation>
    </message>
    <message>
        <source>Cost centres that a tag may name, with commas between; empty: any</source>
        <extracomment>resources/metrics/tag_compliance/v1.json</extracomment>
        <translation>Kostenstellen, die ein Tag nennen darf, mit Komma getrennt; leer: jede</translation>
    </message>
    <message>
        <source>A deployment this long before the finding, or less, is recent.</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>Ein Deployment, das höchstens so lange vor dem Befund liegt, ist neu.</translation>
    </message>
    <message>
        <source>Whether findings without a commit count by the deployments of their service: yes or no.</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>Ob Befunde ohne Commit nach den Deployments ihres Dienstes zählen: yes oder no.</translation>
    </message>
    <message>
        <source>Input per output beyond which a request is flagged</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Eingabe je Ausgabe, ab der eine Anfrage markiert wird</translation>
    </message>
    <message>
        <source>total, or uncached: without what was read from a cache</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>total, oder uncached: ohne das aus einem Zwischenspeicher Gelesene</translation>
    </message>
    <message>
        <source>Requests from which on the median is judged</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Anfragen, ab denen der Median beurteilt wird</translation>
    </message>
    <message>
        <source>Only these rules, with commas between them; empty: all.</source>
        <extracomment>resources/metrics/violations_over_time/v1.json</extracomment>
        <translation>Nur diese Regeln, mit Komma getrennt; leer: alle.</translation>
    </message>
</context>
<context>
    <name>metric.question</name>
    <message>
        <source>Which incidents had a cause that a rule knew and did not stop?</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>Welche Vorfälle hatten eine Ursache, die eine Regel kannte und nicht aufhielt?</translation>
    </message>
    <message>
        <source>In which traces do agents make more than ten tool calls one after another?</source>
        <extracomment>resources/metrics/agent_loop/v1.json</extracomment>
        <translation>In welchen Traces rufen Agenten mehr als zehnmal nacheinander Werkzeuge auf?</translation>
    </message>
    <message>
        <source>Can each request to a model be traced to a user, a session, a service, a model and a cost, and what did policies decide about it?</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>Lässt sich jede Anfrage an ein Modell auf Nutzer, Sitzung, Dienst, Modell und Kosten zurückführen, und was haben Richtlinien darüber entschieden?</translation>
    </message>
    <message>
        <source>Do gates stop AI workloads for missing metadata, for traces that are not whole, or for their security?</source>
        <extracomment>resources/metrics/ai_block_reasons/v1.json</extracomment>
        <translation>Sperren Gates KI-Anwendungen wegen fehlender Metadaten, unvollständiger Traces oder ihrer Sicherheit?</translation>
    </message>
    <message>
        <source>What did each request to a model cost, and who pays for it?</source>
        <extracomment>resources/metrics/ai_cost/v1.json</extracomment>
        <translation>Was hat jede Anfrage an ein Modell gekostet, und wer zahlt dafür?</translation>
    </message>
    <message>
        <source>What do model calls cost, and at which hours?</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>Was kosten Modellaufrufe, und zu welchen Stunden?</translation>
    </message>
    <message>
        <source>Which services pass each rule of the security baseline, and does it hold them?</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>Welche Dienste bestehen jede Mindestregel der Sicherheit, und gilt sie für sie?</translation>
    </message>
    <message>
        <source>Of what the gates blocked, how much reached its environment anyway?</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>Wie viel von dem, was die Gates gesperrt haben, hat seine Umgebung trotzdem erreicht?</translation>
    </message>
    <message>
        <source>Which closed incidents led to a rule that would stop their cause?</source>
        <extracomment>resources/metrics/closed_loop/v1.json</extracomment>
        <translation>Welche abgeschlossenen Vorfälle führten zu einer Regel, die ihre Ursache aufhalten würde?</translation>
    </message>
    <message>
        <source>Which services have code, dependencies, artifacts, infrastructure, the running system and decisions looked at?</source>
        <extracomment>resources/metrics/component_coverage/v1.json</extracomment>
        <translation>Bei welchen Diensten werden Code, Abhängigkeiten, Artefakte, Infrastruktur, das laufende System und Entscheidungen geprüft?</translation>
    </message>
    <message>
        <source>Which requests fill more than 90 % of what their model can take in?</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>Welche Anfragen füllen mehr als 90 % dessen, was ihr Modell aufnehmen kann?</translation>
    </message>
    <message>
        <source>Was a change of a rule reviewed by somebody else, tested, and kept where it can be taken back?</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>Wurde eine Regeländerung von jemand anderem geprüft, getestet und so abgelegt, dass sie sich zurücknehmen lässt?</translation>
    </message>
    <message>
        <source>Does what the provider bills agree with what the gateway and our traces say?</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>Stimmt die Rechnung des Anbieters mit dem überein, was das Gateway und unsere Traces sagen?</translation>
    </message>
    <message>
        <source>Do services ship at a steady pace, or in bursts?</source>
        <extracomment>resources/metrics/deploy_cadence/v1.json</extracomment>
        <translation>Liefern Dienste in gleichmäßigem Takt aus oder in Schüben?</translation>
    </message>
    <message>
        <source>How much reaches production outside of the normal path?</source>
        <extracomment>resources/metrics/deploy_rates/v1.json</extracomment>
        <translation>Wie viel erreicht die Produktion außerhalb des normalen Weges?</translation>
    </message>
    <message>
        <source>How long does production run what is publicly known to be vulnerable?</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>Wie lange läuft in Produktion, was öffentlich als verwundbar bekannt ist?</translation>
    </message>
    <message>
        <source>How often and how quickly does a change reach production, and how often does it break something?</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>Wie oft und wie schnell erreicht eine Änderung die Produktion, und wie oft geht dabei etwas kaputt?</translation>
    </message>
    <message>
        <source>How often does what runs leave the approved intent, and for how long?</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>Wie oft weicht das, was läuft, vom genehmigten Soll ab, und wie lange?</translation>
    </message>
    <message>
        <source>Where did enforcement get weaker, and for how long?</source>
        <extracomment>resources/metrics/enforcement_decay/v1.json</extracomment>
        <translation>Wo wurde die Durchsetzung schwächer, und wie lange?</translation>
    </message>
    <message>
        <source>Which rules are now decided closer to runtime than ever before, and for whom?</source>
        <extracomment>resources/metrics/enforcement_moves/v1.json</extracomment>
        <translation>Über welche Regeln wird jetzt näher an der Laufzeit entschieden als je zuvor, und für wen?</translation>
    </message>
    <message>
        <source>In how many environments was the version that runs there tested automatically, and lately?</source>
        <extracomment>resources/metrics/env_test_coverage/v1.json</extracomment>
        <translation>In wie vielen Umgebungen wurde die Version, die dort läuft, automatisch getestet, und das vor kurzem?</translation>
    </message>
    <message>
        <source>How long after a gate decided was there evidence of it?</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Wie lange nach der Entscheidung eines Gates gab es einen Nachweis dafür?</translation>
    </message>
    <message>
        <source>How much of the evidence for decisions did the tools deliver, and how much leads to a decision, its policy and its change?</source>
        <extracomment>resources/metrics/evidence_origin/v1.json</extracomment>
        <translation>Wie viele Nachweise für Entscheidungen lieferten die Werkzeuge, und wie viele führen zu einer Entscheidung, ihrer Richtlinie und ihrer Änderung?</translation>
    </message>
    <message>
        <source>How many exceptions were granted, renewed, closed and run out in the period?</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>Wie viele Ausnahmen wurden im Zeitraum erteilt, verlängert, beendet und sind abgelaufen?</translation>
    </message>
    <message>
        <source>Which permissions to ship against a rule are open, and for how long already?</source>
        <extracomment>resources/metrics/exception_aging/v1.json</extracomment>
        <translation>Welche Erlaubnisse, entgegen einer Regel auszuliefern, sind offen, und wie lange schon?</translation>
    </message>
    <message>
        <source>Which exceptions expire in the next weeks, and how many of them will probably be renewed?</source>
        <extracomment>resources/metrics/exception_expiry_forecast/v1.json</extracomment>
        <translation>Welche Ausnahmen laufen in den nächsten Wochen ab, und wie viele davon werden wohl verlängert?</translation>
    </message>
    <message>
        <source>How many open exceptions have an owner, a second person, a reason, a scope and an end?</source>
        <extracomment>resources/metrics/exception_hygiene/v1.json</extracomment>
        <translation>Wie viele offene Ausnahmen haben Verantwortliche, eine zweite Person, einen Grund, einen Umfang und ein Ende?</translation>
    </message>
    <message>
        <source>How many releases shipped only because a rule was waived?</source>
        <extracomment>resources/metrics/exception_share/v1.json</extracomment>
        <translation>Wie viele Releases gingen nur hinaus, weil eine Regel ausgesetzt wurde?</translation>
    </message>
    <message>
        <source>What can the public reach since this period, was that approved, and for how long was it open?</source>
        <extracomment>resources/metrics/exposure_changes/v1.json</extracomment>
        <translation>Was kann die Öffentlichkeit seit diesem Zeitraum erreichen, wurde das genehmigt, und wie lange war es offen?</translation>
    </message>
    <message>
        <source>If the primary provider failed now, would the secondary carry on?</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Wenn der erste Anbieter jetzt ausfiele, würde der zweite übernehmen?</translation>
    </message>
    <message>
        <source>When a primary provider of models failed, did the calls go elsewhere?</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Als ein erster Anbieter von Modellen ausfiel, gingen die Aufrufe anderswohin?</translation>
    </message>
    <message>
        <source>Does the same change get the same answer in every environment?</source>
        <extracomment>resources/metrics/gate_consistency/v1.json</extracomment>
        <translation>Bekommt dieselbe Änderung in jeder Umgebung dieselbe Antwort?</translation>
    </message>
    <message>
        <source>Which share of what reached production did a gate that can block decide about first?</source>
        <extracomment>resources/metrics/gate_coverage/v1.json</extracomment>
        <translation>Über welchen Anteil dessen, was die Produktion erreichte, hat zuvor ein Gate entschieden, das sperren kann?</translation>
    </message>
    <message>
        <source>How many decisions of gates were made by a model, and how long do gates take?</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>Wie viele Entscheidungen von Gates hat ein Modell getroffen, und wie lange brauchen Gates?</translation>
    </message>
    <message>
        <source>At which stages of delivery does a gate stand that can stop each service?</source>
        <extracomment>resources/metrics/gate_map/v1.json</extracomment>
        <translation>An welchen Stationen der Auslieferung steht ein Gate, das den jeweiligen Dienst aufhalten kann?</translation>
    </message>
    <message>
        <source>Does a change meet the same rules in staging as in production?</source>
        <extracomment>resources/metrics/gate_parity/v1.json</extracomment>
        <translation>Trifft eine Änderung in Staging auf dieselben Regeln wie in Produktion?</translation>
    </message>
    <message>
        <source>Who was given more than before, was it approved, and what did that open to whom?</source>
        <extracomment>resources/metrics/identity_changes/v1.json</extracomment>
        <translation>Wer hat mehr Rechte bekommen als zuvor, wurde das genehmigt, und was hat es wem geöffnet?</translation>
    </message>
    <message>
        <source>Can each incident be led back to the decision that let its cause into production?</source>
        <extracomment>resources/metrics/incident_mapping/v1.json</extracomment>
        <translation>Lässt sich jeder Vorfall auf die Entscheidung zurückführen, die seine Ursache in die Produktion ließ?</translation>
    </message>
    <message>
        <source>Does the catalogue name what runs, and does what it names run?</source>
        <extracomment>resources/metrics/inventory_agreement/v1.json</extracomment>
        <translation>Nennt der Katalog, was läuft, und läuft, was er nennt?</translation>
    </message>
    <message>
        <source>Which model behaves differently than in the four weeks before?</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Welches Modell verhält sich anders als in den vier Wochen davor?</translation>
    </message>
    <message>
        <source>How long until a delivery rule prevents a cause that had gone wrong?</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>Wie lange dauert es, bis eine Regel der Auslieferung eine Ursache verhindert, die schon einmal geschadet hat?</translation>
    </message>
    <message>
        <source>How long do findings stay open, judged by everything that was open in the period?</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Wie lange bleiben Befunde offen, gemessen an allem, was im Zeitraum offen war?</translation>
    </message>
    <message>
        <source>How long do findings stay open until a fix that holds?</source>
        <extracomment>resources/metrics/mttr_findings/v1.json</extracomment>
        <translation>Wie lange bleiben Befunde offen, bis eine Behebung hält?</translation>
    </message>
    <message>
        <source>Which share of the blocks was taken back afterwards, and which rules are noisy?</source>
        <extracomment>resources/metrics/overturned_blocks/v1.json</extracomment>
        <translation>Welcher Anteil der Sperren wurde nachträglich zurückgenommen, und welche Regeln schlagen falschen Alarm?</translation>
    </message>
    <message>
        <source>Which share of what reached production had passed static analysis, a dependency check and a secrets scan first?</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>Welcher Anteil dessen, was die Produktion erreichte, hatte zuvor statische Analyse, Abhängigkeitsprüfung und Suche nach Geheimnissen bestanden?</translation>
    </message>
    <message>
        <source>How often did a rule allow a change that did damage?</source>
        <extracomment>resources/metrics/policy_regret/v1.json</extracomment>
        <translation>Wie oft hat eine Regel eine Änderung erlaubt, die Schaden anrichtete?</translation>
    </message>
    <message>
        <source>How many incidents have a cause that an earlier incident had?</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>Wie viele Vorfälle haben eine Ursache, die schon ein früherer Vorfall hatte?</translation>
    </message>
    <message>
        <source>How many violations are of a rule that the same service had just stopped breaking?</source>
        <extracomment>resources/metrics/repeat_rate/v1.json</extracomment>
        <translation>Wie viele Verstöße betreffen eine Regel, gegen die derselbe Dienst gerade erst aufgehört hatte zu verstoßen?</translation>
    </message>
    <message>
        <source>How often does a gate let through what the same version of its rule has just blocked?</source>
        <extracomment>resources/metrics/rerun_passes/v1.json</extracomment>
        <translation>Wie oft lässt ein Gate durch, was dieselbe Version seiner Regel gerade gesperrt hat?</translation>
    </message>
    <message>
        <source>Of how many evaluations of policy is there still what was asked, answered, and by which version?</source>
        <extracomment>resources/metrics/retained_evaluations/v1.json</extracomment>
        <translation>Bei wie vielen Auswertungen von Richtlinien ist noch da, was gefragt und geantwortet wurde, und durch welche Version?</translation>
    </message>
    <message>
        <source>Which rules stand, which of them can block, and who owns them?</source>
        <extracomment>resources/metrics/rule_register/v1.json</extracomment>
        <translation>Welche Regeln gelten, welche davon können sperren, und wer verantwortet sie?</translation>
    </message>
    <message>
        <source>How many deployments fail, or are refused, for a reason of security?</source>
        <extracomment>resources/metrics/security_failed_deploys/v1.json</extracomment>
        <translation>Wie viele Deployments scheitern aus einem Grund der Sicherheit oder werden deshalb abgelehnt?</translation>
    </message>
    <message>
        <source>Which services has nobody taken responsibility for?</source>
        <extracomment>resources/metrics/service_ownership/v1.json</extracomment>
        <translation>Für welche Dienste hat niemand die Verantwortung übernommen?</translation>
    </message>
    <message>
        <source>Of the findings that fell due, how many were fixed by then?</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Wie viele der fällig gewordenen Befunde waren bis dahin behoben?</translation>
    </message>
    <message>
        <source>Which objectives lose their error budget too fast, right now?</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Welche Ziele verlieren gerade jetzt ihr Fehlerbudget zu schnell?</translation>
    </message>
    <message>
        <source>Which running workloads could have started without a setting that they need?</source>
        <extracomment>resources/metrics/startup_configuration/v1.json</extracomment>
        <translation>Welche laufenden Workloads könnten ohne eine Einstellung gestartet sein, die sie brauchen?</translation>
    </message>
    <message>
        <source>How many of the workloads that run now say what they are, where they run, whose they are and who pays?</source>
        <extracomment>resources/metrics/tag_compliance/v1.json</extracomment>
        <translation>Wie viele der Workloads, die jetzt laufen, sagen, was sie sind, wo sie laufen, wem sie gehören und wer zahlt?</translation>
    </message>
    <message>
        <source>How long do severe findings stay open that a change of the last weeks brought into production?</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>Wie lange bleiben schwere Befunde offen, die eine Änderung der letzten Wochen in die Produktion brachte?</translation>
    </message>
    <message>
        <source>Which requests send more than five times the tokens that they get back?</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Welche Anfragen senden mehr als fünfmal so viele Tokens, wie sie zurückbekommen?</translation>
    </message>
    <message>
        <source>How many requests to models carry everything that tracing, cost and safety need to know?</source>
        <extracomment>resources/metrics/trace_contract/v1.json</extracomment>
        <translation>Wie viele Anfragen an Modelle tragen alles bei sich, was Nachverfolgung, Kosten und Sicherheit wissen müssen?</translation>
    </message>
    <message>
        <source>For how many production deployments do the records alone lead from the commit to what runs?</source>
        <extracomment>resources/metrics/traceability/v1.json</extracomment>
        <translation>Bei wie vielen Deployments in Produktion führen allein die Datensätze vom Commit zu dem, was läuft?</translation>
    </message>
    <message>
        <source>Of how many calls do the reported tokens add up, whatever the provider&apos;s convention?</source>
        <extracomment>resources/metrics/usage_norm/v1.json</extracomment>
        <translation>Bei wie vielen Aufrufen gehen die gemeldeten Tokens auf, gleich wie der Anbieter zählt?</translation>
    </message>
    <message>
        <source>Do the violations of each rule become fewer while it is enforced?</source>
        <extracomment>resources/metrics/violations_over_time/v1.json</extracomment>
        <translation>Werden die Verstöße gegen jede Regel weniger, während sie durchgesetzt wird?</translation>
    </message>
    <message>
        <source>How many exceptions are for one commit or one artifact, and was it that one which used them?</source>
        <extracomment>resources/metrics/waiver_binding/v1.json</extracomment>
        <translation>Wie viele Ausnahmen gelten für einen Commit oder ein Artefakt, und hat genau dieses sie genutzt?</translation>
    </message>
</context>
<context>
    <name>metric.title</name>
    <message>
        <source>Incidents that were only advised against</source>
        <extracomment>resources/metrics/advised_incidents/v1.json</extracomment>
        <translation>Vorfälle, von denen nur abgeraten wurde</translation>
    </message>
    <message>
        <source>Agents that call tools in a row</source>
        <extracomment>resources/metrics/agent_loop/v1.json</extracomment>
        <translation>Agenten, die Werkzeuge in Reihe aufrufen</translation>
    </message>
    <message>
        <source>Accountable AI requests</source>
        <extracomment>resources/metrics/ai_accountability/v1.json</extracomment>
        <translation>Zurechenbare KI-Anfragen</translation>
    </message>
    <message>
        <source>Why AI workloads were stopped</source>
        <extracomment>resources/metrics/ai_block_reasons/v1.json</extracomment>
        <translation>Warum KI-Anwendungen gesperrt wurden</translation>
    </message>
    <message>
        <source>Cost of AI requests</source>
        <extracomment>resources/metrics/ai_cost/v1.json</extracomment>
        <translation>Kosten der KI-Anfragen</translation>
    </message>
    <message>
        <source>AI spend</source>
        <extracomment>resources/metrics/ai_heatmap/v1.json</extracomment>
        <translation>KI-Ausgaben</translation>
    </message>
    <message>
        <source>Baseline kept</source>
        <extracomment>resources/metrics/baseline_conformance/v1.json</extracomment>
        <translation>Eingehaltene Mindestregeln</translation>
    </message>
    <message>
        <source>Gate bypass rate</source>
        <extracomment>resources/metrics/bypass_rate/v1.json</extracomment>
        <translation>Umgehungsrate der Gates</translation>
    </message>
    <message>
        <source>Incidents that changed a rule</source>
        <extracomment>resources/metrics/closed_loop/v1.json</extracomment>
        <translation>Vorfälle, die eine Regel änderten</translation>
    </message>
    <message>
        <source>Six kinds of checks at work</source>
        <extracomment>resources/metrics/component_coverage/v1.json</extracomment>
        <translation>Sechs Arten von Prüfungen im Einsatz</translation>
    </message>
    <message>
        <source>Requests near the end of the context window</source>
        <extracomment>resources/metrics/context_overflow/v1.json</extracomment>
        <translation>Anfragen nahe am Ende des Kontextfensters</translation>
    </message>
    <message>
        <source>Rule changes under control</source>
        <extracomment>resources/metrics/controlled_policy_changes/v1.json</extracomment>
        <translation>Regeländerungen unter Kontrolle</translation>
    </message>
    <message>
        <source>AI cost that nobody explains</source>
        <extracomment>resources/metrics/cost_reconciliation/v1.json</extracomment>
        <translation>KI-Kosten, die niemand erklärt</translation>
    </message>
    <message>
        <source>Steadiness of deployments</source>
        <extracomment>resources/metrics/deploy_cadence/v1.json</extracomment>
        <translation>Gleichmaß der Deployments</translation>
    </message>
    <message>
        <source>Manual and emergency deployments</source>
        <extracomment>resources/metrics/deploy_rates/v1.json</extracomment>
        <translation>Manuelle und Notfall-Deployments</translation>
    </message>
    <message>
        <source>Disclosure to patch in production</source>
        <extracomment>resources/metrics/disclosure_to_patch/v1.json</extracomment>
        <translation>Von der Bekanntgabe zum Patch in Produktion</translation>
    </message>
    <message>
        <source>Delivery: the five DORA metrics</source>
        <extracomment>resources/metrics/dora/v1.json</extracomment>
        <translation>Auslieferung: die fünf DORA-Kennzahlen</translation>
    </message>
    <message>
        <source>Drift</source>
        <extracomment>resources/metrics/drift/v1.json</extracomment>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Rules that became weaker</source>
        <extracomment>resources/metrics/enforcement_decay/v1.json</extracomment>
        <translation>Regeln, die schwächer wurden</translation>
    </message>
    <message>
        <source>Rules that moved closer to runtime</source>
        <extracomment>resources/metrics/enforcement_moves/v1.json</extracomment>
        <translation>Regeln, die näher an die Laufzeit rückten</translation>
    </message>
    <message>
        <source>Environments covered by automated tests</source>
        <extracomment>resources/metrics/env_test_coverage/v1.json</extracomment>
        <translation>Umgebungen mit automatischen Tests</translation>
    </message>
    <message>
        <source>Evidence latency</source>
        <extracomment>resources/metrics/evidence_latency/v1.json</extracomment>
        <translation>Nachweisverzug</translation>
    </message>
    <message>
        <source>Evidence that comes by itself</source>
        <extracomment>resources/metrics/evidence_origin/v1.json</extracomment>
        <translation>Nachweise, die von selbst entstehen</translation>
    </message>
    <message>
        <source>Exceptions granted, renewed and ended</source>
        <extracomment>resources/metrics/exception_activity/v1.json</extracomment>
        <translation>Erteilte, verlängerte und beendete Ausnahmen</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <extracomment>resources/metrics/exception_aging/v1.json</extracomment>
        <translation>Offene Ausnahmen</translation>
    </message>
    <message>
        <source>Exceptions that expire</source>
        <extracomment>resources/metrics/exception_expiry_forecast/v1.json</extracomment>
        <translation>Ausnahmen, die ablaufen</translation>
    </message>
    <message>
        <source>Exceptions in good order</source>
        <extracomment>resources/metrics/exception_hygiene/v1.json</extracomment>
        <translation>Ausnahmen in guter Ordnung</translation>
    </message>
    <message>
        <source>Releases that needed an exception</source>
        <extracomment>resources/metrics/exception_share/v1.json</extracomment>
        <translation>Releases, die eine Ausnahme brauchten</translation>
    </message>
    <message>
        <source>What became public</source>
        <extracomment>resources/metrics/exposure_changes/v1.json</extracomment>
        <translation>Was öffentlich wurde</translation>
    </message>
    <message>
        <source>Readiness of failover</source>
        <extracomment>resources/metrics/failover_readiness/v1.json</extracomment>
        <translation>Failover-Bereitschaft</translation>
    </message>
    <message>
        <source>Failovers that did not happen</source>
        <extracomment>resources/metrics/failover_response/v1.json</extracomment>
        <translation>Failover, die ausblieben</translation>
    </message>
    <message>
        <source>Gate consistency</source>
        <extracomment>resources/metrics/gate_consistency/v1.json</extracomment>
        <translation>Einheitlichkeit der Gates</translation>
    </message>
    <message>
        <source>Deployments behind a gate</source>
        <extracomment>resources/metrics/gate_coverage/v1.json</extracomment>
        <translation>Deployments hinter einem Gate</translation>
    </message>
    <message>
        <source>Decisions by a model</source>
        <extracomment>resources/metrics/gate_decisions/v1.json</extracomment>
        <translation>Entscheidungen durch ein Modell</translation>
    </message>
    <message>
        <source>Gates on the way to production</source>
        <extracomment>resources/metrics/gate_map/v1.json</extracomment>
        <translation>Gates auf dem Weg zur Produktion</translation>
    </message>
    <message>
        <source>Rules alike in staging and production</source>
        <extracomment>resources/metrics/gate_parity/v1.json</extracomment>
        <translation>Gleiche Regeln in Staging und Produktion</translation>
    </message>
    <message>
        <source>Privileges that were added</source>
        <extracomment>resources/metrics/identity_changes/v1.json</extracomment>
        <translation>Hinzugekommene Rechte</translation>
    </message>
    <message>
        <source>Incidents mapped to decisions</source>
        <extracomment>resources/metrics/incident_mapping/v1.json</extracomment>
        <translation>Vorfälle mit zugeordneter Entscheidung</translation>
    </message>
    <message>
        <source>Services known to catalogue and runtime</source>
        <extracomment>resources/metrics/inventory_agreement/v1.json</extracomment>
        <translation>Dienste, die Katalog und Laufzeit kennen</translation>
    </message>
    <message>
        <source>Drift of models</source>
        <extracomment>resources/metrics/model_drift/v1.json</extracomment>
        <translation>Drift von Modellen</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <extracomment>resources/metrics/mttp/v1.json</extracomment>
        <translation>Zeit bis Vorbeugung</translation>
    </message>
    <message>
        <source>Time to remediate, all that was open</source>
        <extracomment>resources/metrics/mttr_at_risk/v1.json</extracomment>
        <translation>Zeit bis Behebung, alles, was offen war</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <extracomment>resources/metrics/mttr_findings/v1.json</extracomment>
        <translation>Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Overturned blocks</source>
        <extracomment>resources/metrics/overturned_blocks/v1.json</extracomment>
        <translation>Zurückgenommene Sperren</translation>
    </message>
    <message>
        <source>Pipelines in order</source>
        <extracomment>resources/metrics/pipeline_conformance/v1.json</extracomment>
        <translation>Pipelines in Ordnung</translation>
    </message>
    <message>
        <source>Policy regret</source>
        <extracomment>resources/metrics/policy_regret/v1.json</extracomment>
        <translation>Bereute Richtlinienentscheidungen</translation>
    </message>
    <message>
        <source>Repeat incidents</source>
        <extracomment>resources/metrics/repeat_incidents/v1.json</extracomment>
        <translation>Wiederholte Vorfälle</translation>
    </message>
    <message>
        <source>Repeat violations</source>
        <extracomment>resources/metrics/repeat_rate/v1.json</extracomment>
        <translation>Wiederholte Verstöße</translation>
    </message>
    <message>
        <source>Passes by rerunning</source>
        <extracomment>resources/metrics/rerun_passes/v1.json</extracomment>
        <translation>Bestanden durch Wiederholen</translation>
    </message>
    <message>
        <source>Retained evaluations</source>
        <extracomment>resources/metrics/retained_evaluations/v1.json</extracomment>
        <translation>Aufbewahrte Auswertungen</translation>
    </message>
    <message>
        <source>Blocking rules</source>
        <extracomment>resources/metrics/rule_register/v1.json</extracomment>
        <translation>Sperrende Regeln</translation>
    </message>
    <message>
        <source>Security-related failed deployments</source>
        <extracomment>resources/metrics/security_failed_deploys/v1.json</extracomment>
        <translation>Deployments, die an der Sicherheit scheiterten</translation>
    </message>
    <message>
        <source>Owned services</source>
        <extracomment>resources/metrics/service_ownership/v1.json</extracomment>
        <translation>Dienste mit Verantwortlichen</translation>
    </message>
    <message>
        <source>Fixed within the agreed time</source>
        <extracomment>resources/metrics/sla_rate/v1.json</extracomment>
        <translation>Fristgerecht behoben</translation>
    </message>
    <message>
        <source>Burn of error budgets</source>
        <extracomment>resources/metrics/slo_burn/v1.json</extracomment>
        <translation>Verbrauch von Fehlerbudgets</translation>
    </message>
    <message>
        <source>Workloads that say what they need</source>
        <extracomment>resources/metrics/startup_configuration/v1.json</extracomment>
        <translation>Workloads, die sagen, was sie brauchen</translation>
    </message>
    <message>
        <source>Workloads with mandatory tags</source>
        <extracomment>resources/metrics/tag_compliance/v1.json</extracomment>
        <translation>Workloads mit Pflicht-Tags</translation>
    </message>
    <message>
        <source>Time to fix what recent changes brought in</source>
        <extracomment>resources/metrics/time_to_fix_recent/v1.json</extracomment>
        <translation>Zeit bis zur Behebung dessen, was neue Änderungen einbrachten</translation>
    </message>
    <message>
        <source>Requests with much input for little output</source>
        <extracomment>resources/metrics/token_waste/v1.json</extracomment>
        <translation>Anfragen mit viel Eingabe für wenig Ausgabe</translation>
    </message>
    <message>
        <source>Requests with complete telemetry</source>
        <extracomment>resources/metrics/trace_contract/v1.json</extracomment>
        <translation>Anfragen mit vollständiger Telemetrie</translation>
    </message>
    <message>
        <source>Commit to production without a gap</source>
        <extracomment>resources/metrics/traceability/v1.json</extracomment>
        <translation>Lückenlos vom Commit zur Produktion</translation>
    </message>
    <message>
        <source>Token usage that adds up</source>
        <extracomment>resources/metrics/usage_norm/v1.json</extracomment>
        <translation>Tokenverbrauch, der aufgeht</translation>
    </message>
    <message>
        <source>Policy violations over time</source>
        <extracomment>resources/metrics/violations_over_time/v1.json</extracomment>
        <translation>Verstöße gegen Richtlinien im Zeitverlauf</translation>
    </message>
    <message>
        <source>Exceptions bound to what was approved</source>
        <extracomment>resources/metrics/waiver_binding/v1.json</extracomment>
        <translation>Ausnahmen, an das Genehmigte gebunden</translation>
    </message>
</context>
<context>
    <name>plumbline::AiCostController</name>
    <message>
        <source>AI spend, %1</source>
        <comment>of an hour</comment>
        <translation>KI-Ausgaben, %1</translation>
    </message>
    <message>
        <source>AI spend</source>
        <translation>KI-Ausgaben</translation>
    </message>
    <message>
        <source>AI spend, %1</source>
        <comment>of a service or model</comment>
        <translation>KI-Ausgaben, %1</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>AI spend, %1</source>
        <comment>of a day</comment>
        <translation>KI-Ausgaben, %1</translation>
    </message>
</context>
<context>
    <name>plumbline::AnswerSearch</name>
    <message>
        <source>Nothing to look for.</source>
        <translation>Nichts, wonach zu suchen wäre.</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>Byte %1 von %2</translation>
    </message>
    <message>
        <source>removed, or without their key</source>
        <translation>entfernt, oder ohne ihren Schlüssel</translation>
    </message>
    <message>
        <source>their key does not fit</source>
        <translation>ihr Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>their bytes are not what was kept</source>
        <translation>ihre Bytes sind nicht, was aufbewahrt wurde</translation>
    </message>
    <message>
        <source>%1 of %2 answers searched, found in %3.</source>
        <comment>searched, all, found</comment>
        <translation>%1 von %2 Antworten durchsucht, gefunden in %3.</translation>
    </message>
    <message>
        <source>%1 could not be searched: %2.</source>
        <comment>answers, reason</comment>
        <translation>%1 nicht durchsuchbar: %2.</translation>
    </message>
    <message>
        <source>It ends at the first %1.</source>
        <translation>Gezeigt werden die ersten %1.</translation>
    </message>
    <message>
        <source>It was stopped before the last answer.</source>
        <translation>Vor der letzten Antwort angehalten.</translation>
    </message>
    <message>
        <source>source %1, stream %2, %3, received %4, raw sha256 %5, byte %6</source>
        <translation>Quelle %1, Strom %2, %3, empfangen %4, raw sha256 %5, Byte %6</translation>
    </message>
    <message>
        <source>bytes %1 to %2 of %3</source>
        <translation>Bytes %1 bis %2 von %3</translation>
    </message>
</context>
<context>
    <name>plumbline::AuditorChanges</name>
    <message>
        <source>measured zero</source>
        <translation>gemessene Null</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>zu wenig Daten</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>nicht erhoben</translation>
    </message>
    <message>
        <source>maturing</source>
        <translation>noch reifend</translation>
    </message>
    <message>
        <source>n = %1</source>
        <comment>how many cases</comment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>another</source>
        <translation>eine andere</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>alle da</translation>
    </message>
    <message>
        <source>some missing</source>
        <translation>einige fehlen</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>keine da</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no source tells</source>
        <translation>keine Quelle berichtet</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>pieces of evidence there, due, what that means</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>not in the packet before</source>
        <translation>nicht im Paket davor</translation>
    </message>
    <message>
        <source>This packet holds every line of the log since the one before</source>
        <translation>Dieses Paket enthält jede Zeile des Protokolls seit dem davor</translation>
    </message>
    <message>
        <source>Lines between both packets are in neither</source>
        <translation>Zeilen zwischen beiden Paketen stehen in keinem</translation>
    </message>
    <message>
        <source>The one before goes on from an earlier packet: records that only that one tells of count as new.</source>
        <translation>Das davor schließt an ein früheres Paket an: Datensätze, die nur dort stehen, gelten als neu.</translation>
    </message>
    <message>
        <source>What changed there and changed back is not seen.</source>
        <translation>Was sich dort hin und zurück geändert hat, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Figures and controls stand side by side; records cannot be compared.</source>
        <translation>Kennzahlen und Kontrollen stehen nebeneinander; Datensätze sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>the first %1; plumbline packet diff writes all</source>
        <translation>die ersten %1; plumbline packet diff schreibt alle</translation>
    </message>
    <message>
        <source>Both are the same packet</source>
        <translation>Beide sind dasselbe Paket</translation>
    </message>
    <message>
        <source>Nobody can tell whether this packet goes on from the one before</source>
        <translation>Niemand kann sagen, ob dieses Paket an das davor anschließt</translation>
    </message>
    <message>
        <source>Nobody you named vouches for the one before.</source>
        <translation>Niemand, den Sie genannt haben, bürgt für das davor.</translation>
    </message>
    <message>
        <source>Open the other one, and choose this one as the packet before.</source>
        <translation>Öffnen Sie das andere und wählen Sie dieses als das Paket davor.</translation>
    </message>
    <message>
        <source>The log of this packet is not what that of the one before went on to</source>
        <translation>Das Protokoll dieses Pakets setzt das des Pakets davor nicht fort</translation>
    </message>
    <message>
        <source>The packet that is open does not hold, so it was not compared with %1.</source>
        <comment>name of a file</comment>
        <translation>Das geöffnete Paket hält nicht stand und wurde deshalb nicht mit %1 verglichen.</translation>
    </message>
    <message>
        <source>This packet is of another log than the one before</source>
        <translation>Dieses Paket stammt aus einem anderen Protokoll als das davor</translation>
    </message>
    <message>
        <source>This packet is older than the one that was chosen</source>
        <translation>Dieses Paket ist älter als das gewählte</translation>
    </message>
    <message>
        <source>The evidence of every control is counted the same in both.</source>
        <translation>Die Nachweise jeder Kontrolle sind in beiden gleich gezählt.</translation>
    </message>
    <message>
        <source>Choose a record to see what changed.</source>
        <translation>Einen Datensatz wählen, um zu sehen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Neither period covers the time from %1 until before %2.</source>
        <translation>Die Zeit von %1 bis vor %2 liegt in keinem der beiden Zeiträume.</translation>
    </message>
    <message>
        <source>No field that is compared is another one. Fields that name a person are not compared.</source>
        <translation>Kein verglichenes Feld ist ein anderes. Felder, die eine Person nennen, werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Not compared: neither packet counts evidence of controls.</source>
        <translation>Nicht verglichen: keines der Pakete zählt Nachweise zu Kontrollen.</translation>
    </message>
    <message>
        <source>Not compared: the packet before counts no evidence of controls.</source>
        <translation>Nicht verglichen: das Paket davor zählt keine Nachweise zu Kontrollen.</translation>
    </message>
    <message>
        <source>Not compared: this packet counts no evidence of controls.</source>
        <translation>Nicht verglichen: dieses Paket zählt keine Nachweise zu Kontrollen.</translation>
    </message>
    <message>
        <source>The period of this packet begins before that of the one before.</source>
        <translation>Der Zeitraum dieses Pakets beginnt vor dem des Pakets davor.</translation>
    </message>
    <message>
        <source>no field that is compared</source>
        <translation>kein verglichenes Feld</translation>
    </message>
</context>
<context>
    <name>plumbline::AuditorController</name>
    <message>
        <source>not run: not a published definition</source>
        <translation>nicht ausgeführt: keine veröffentlichte Definition</translation>
    </message>
    <message>
        <source>the same, byte for byte</source>
        <translation>dasselbe, Byte für Byte</translation>
    </message>
    <message>
        <source>another result</source>
        <translation>ein anderes Ergebnis</translation>
    </message>
    <message>
        <source>%1, %2 until before %3, as of %4</source>
        <comment>organisation, period of a packet, instant</comment>
        <translation>%1, %2 bis vor %3, Stand %4</translation>
    </message>
    <message>
        <source>The packet before this one</source>
        <translation>Das Paket vor diesem</translation>
    </message>
</context>
<context>
    <name>plumbline::AuditorLines</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>A seed is 1 to 100 letters, digits, blanks and . : _ -</source>
        <translation>Ein Startwert hat 1 bis 100 Buchstaben, Ziffern, Leerzeichen und . : _ -</translation>
    </message>
    <message>
        <source>The size of a sample is a whole number from 1 to %1</source>
        <translation>Der Umfang einer Stichprobe ist eine ganze Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with the seed &quot;%3&quot;</source>
        <comment>rows of a sample, rows of its population, seed</comment>
        <translation>%1 von %2, gezogen mit dem Startwert „%3“</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <comment>lines of a packet</comment>
        <translation>die neuesten %1</translation>
    </message>
</context>
<context>
    <name>plumbline::AuditorRecord</name>
    <message>
        <source>Line of the log</source>
        <translation>Zeile des Protokolls</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>as it was signed</source>
        <translation>wie signiert</translation>
    </message>
    <message>
        <source>not what was signed</source>
        <translation>nicht das Signierte</translation>
    </message>
</context>
<context>
    <name>plumbline::ChecklistWords</name>
    <message>
        <source>holds</source>
        <comment>a point of a checklist</comment>
        <translation>hält</translation>
    </message>
    <message>
        <source>hardly holds</source>
        <comment>a point of a checklist</comment>
        <translation>hält knapp</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <comment>a point of a checklist</comment>
        <translation>zu wenige, um es zu sagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a point of a checklist</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>a point of a checklist</comment>
        <translation>hält nicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>—</source>
        <comment>an undefined value</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1: unknown, nobody delivers %2.</source>
        <translation>%1: unbekannt, niemand liefert %2.</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <comment>points of a checklist</comment>
        <translation>%1 von %2 halten</translation>
    </message>
    <message>
        <source>1 contradiction</source>
        <translation>1 Widerspruch</translation>
    </message>
    <message>
        <source>%1 contradictions</source>
        <translation>%1 Widersprüche</translation>
    </message>
    <message>
        <source>%1: %2 in %3 days.</source>
        <translation>%1: %2 in %3 Tagen.</translation>
    </message>
</context>
<context>
    <name>plumbline::ChosenFiles</name>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 put aside</source>
        <translation>%1 neu, %2 geändert, %3 beiseitegelegt</translation>
    </message>
    <message>
        <source>1 file is imported: %1</source>
        <translation>1 Datei ist importiert: %1</translation>
    </message>
    <message>
        <source>%1 files are imported: %2</source>
        <translation>%1 Dateien sind importiert: %2</translation>
    </message>
</context>
<context>
    <name>plumbline::ChosenPacket</name>
    <message>
        <source>Check another packet</source>
        <translation>Anderes Paket prüfen</translation>
    </message>
    <message>
        <source>Audit packets (*.zip)</source>
        <translation>Prüfpakete (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Whom you trust: the folder that you got elsewhere; Cancel checks without one</source>
        <translation>Wem Sie vertrauen: der Ordner, den Sie anderswoher haben; Abbrechen prüft ohne</translation>
    </message>
</context>
<context>
    <name>plumbline::ChosenTarget</name>
    <message>
        <source>Write the table to a file</source>
        <translation>Tabelle in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>plumbline::ComingDays</name>
    <message>
        <source>Which exceptions expire is not known</source>
        <translation>Welche Ausnahmen ablaufen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>1 exception expires</source>
        <translation>1 Ausnahme läuft ab</translation>
    </message>
    <message>
        <source>%1 exceptions expire</source>
        <translation>%1 Ausnahmen laufen ab</translation>
    </message>
    <message>
        <source>Which findings fall due is not known</source>
        <translation>Welche Befunde fällig werden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>1 critical finding due</source>
        <translation>1 kritischer Befund fällig</translation>
    </message>
    <message>
        <source>%1 critical findings due</source>
        <translation>%1 kritische Befunde fällig</translation>
    </message>
    <message>
        <source>1 high finding due</source>
        <translation>1 hoher Befund fällig</translation>
    </message>
    <message>
        <source>%1 high findings due</source>
        <translation>%1 hohe Befunde fällig</translation>
    </message>
    <message>
        <source>1 other finding due</source>
        <translation>1 anderer Befund fällig</translation>
    </message>
    <message>
        <source>%1 other findings due</source>
        <translation>%1 andere Befunde fällig</translation>
    </message>
    <message>
        <source>%1 is being lost at %2</source>
        <comment>stream, source</comment>
        <translation>%1 geht bei %2 verloren</translation>
    </message>
    <message>
        <source>%1 lost at %2</source>
        <comment>stream, source</comment>
        <translation>%1 geht bei %2 verloren</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>span</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>day of the month, date</comment>
        <translation>%1.–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>date, date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No exception expires and no finding falls due before %1.</source>
        <comment>date</comment>
        <translation>Vor dem %1 läuft keine Ausnahme ab und wird kein Befund fällig.</translation>
    </message>
    <message>
        <source>No exception expires before %1.</source>
        <comment>date</comment>
        <translation>Vor dem %1 läuft keine Ausnahme ab.</translation>
    </message>
</context>
<context>
    <name>plumbline::CommitmentWords</name>
    <message>
        <source>done %1</source>
        <comment>day</comment>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <comment>day</comment>
        <translation>verworfen %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <comment>age</comment>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1 von %2 eingehalten</translation>
    </message>
    <message>
        <source>Closed %1 by %2</source>
        <comment>day, person</comment>
        <translation>Abgeschlossen %1 von %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>value when decided, value now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, better</source>
        <translation>%1, besser</translation>
    </message>
    <message>
        <source>%1, worse</source>
        <translation>%1, schlechter</translation>
    </message>
    <message>
        <source>%1, same</source>
        <translation>%1, gleich</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>value when decided</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ConnectorChoices</name>
    <message>
        <source>Delivery and gates</source>
        <translation>Auslieferung und Gates</translation>
    </message>
    <message>
        <source>Findings and policies</source>
        <translation>Befunde und Regeln</translation>
    </message>
    <message>
        <source>AI cost and calls</source>
        <translation>KI-Kosten und Aufrufe</translation>
    </message>
    <message>
        <source>Exceptions and incidents</source>
        <translation>Ausnahmen und Störungen</translation>
    </message>
    <message>
        <source>Inventory and other</source>
        <translation>Bestand und anderes</translation>
    </message>
</context>
<context>
    <name>plumbline::ControlDetail</name>
    <message>
        <source>Expected %1, found %2</source>
        <translation>Erwartet %1, gefunden %2</translation>
    </message>
    <message>
        <source>due every week</source>
        <translation>jede Woche fällig</translation>
    </message>
    <message>
        <source>due for each case</source>
        <translation>für jeden Fall fällig</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Dient</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>%1 cited, %2 own judgement</source>
        <translation>%1 belegt, %2 eigenes Urteil</translation>
    </message>
    <message>
        <source>%1 without it</source>
        <comment>rows of a type</comment>
        <translation>%1 ohne ihn</translation>
    </message>
    <message>
        <source>%1 with it</source>
        <comment>rows of a type</comment>
        <translation>%1 mit ihm</translation>
    </message>
    <message>
        <source>%1 requirements of %2</source>
        <translation>%1 Anforderungen von %2</translation>
    </message>
    <message>
        <source>Nobody has read since this week was over</source>
        <translation>Seit dem Ende dieser Woche hat niemand gelesen</translation>
    </message>
</context>
<context>
    <name>plumbline::ControlsController</name>
    <message>
        <source>%1 of %2 controls read</source>
        <translation>%1 von %2 Kontrollen gelesen</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>leere Zelle</translation>
    </message>
    <message>
        <source>empty cells</source>
        <translation>leere Zellen</translation>
    </message>
    <message>
        <source>of %1 checks do not hold</source>
        <translation>von %1 Prüfpunkten halten nicht</translation>
    </message>
    <message>
        <source>without enough data</source>
        <translation>ohne ausreichende Daten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>plumbline::ControlsWords</name>
    <message>
        <source>Complete</source>
        <comment>evidence of a control</comment>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Gaps</source>
        <comment>evidence of a control</comment>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Deviation</source>
        <comment>a control without evidence</comment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <comment>evidence of a control</comment>
        <translation>Nichts fällig</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>evidence of a control</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not readable</source>
        <comment>a control that no source tells of</comment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No source tells it</source>
        <translation>Keine Quelle sagt es</translation>
    </message>
    <message>
        <source>Never delivered: %1</source>
        <comment>types of rows</comment>
        <translation>Nie geliefert: %1</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All controls</source>
        <translation>Alle Kontrollen</translation>
    </message>
    <message>
        <source>cited</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>own judgement</source>
        <translation>eigenes Urteil</translation>
    </message>
</context>
<context>
    <name>plumbline::CostView</name>
    <message>
        <source>—</source>
        <comment>a value that is not defined</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>No cost was ever collected</source>
        <translation>Es wurden noch nie Kosten erhoben</translation>
    </message>
    <message>
        <source>%1&#x202f;% of hours covered</source>
        <translation>%1&#x202f;% der Stunden erfasst</translation>
    </message>
    <message>
        <source>Requests per hour</source>
        <translation>Anfragen je Stunde</translation>
    </message>
    <message>
        <source>US$ per request</source>
        <translation>US$ je Anfrage</translation>
    </message>
    <message>
        <source>US$ per hour</source>
        <translation>US$ je Stunde</translation>
    </message>
    <message>
        <source>%1, %2–%3 h</source>
        <comment>day, hours</comment>
        <translation>%1, %2–%3 Uhr</translation>
    </message>
    <message>
        <source>the clock skips this hour</source>
        <translation>diese Stunde überspringt die Uhr</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Cost per request</source>
        <translation>Kosten je Anfrage</translation>
    </message>
    <message>
        <source>Requests without a price</source>
        <translation>Anfragen ohne Preis</translation>
    </message>
    <message>
        <source>Hours covered</source>
        <translation>Erfasste Stunden</translation>
    </message>
    <message>
        <source>%1, %2, %3 covered</source>
        <comment>hour, value, share</comment>
        <translation>%1, %2, %3 erfasst</translation>
    </message>
    <message>
        <source>%1, %2–%3 h</source>
        <comment>days, hours</comment>
        <translation>%1, %2–%3 Uhr</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 of spend in %2 of hours</source>
        <translation>%1 der Ausgaben in %2 der Stunden</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>plumbline::DefinitionsController</name>
    <message>
        <source>v%1 restated %2 of %3 weeks of v%4</source>
        <translation>v%1 hat %2 von %3 Wochen gegenüber v%4 neu bestimmt</translation>
    </message>
    <message>
        <source>This would restate %1 of %2 weeks</source>
        <translation>Das würde %1 von %2 Wochen neu bestimmen</translation>
    </message>
    <message>
        <source>There is no week to count yet</source>
        <translation>Es gibt noch keine Woche zu zählen</translation>
    </message>
</context>
<context>
    <name>plumbline::DesktopNotices</name>
    <message>
        <source>Open Plumbline</source>
        <translation>Plumbline öffnen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>plumbline::DiagnosisController</name>
    <message>
        <source>signal upwards</source>
        <translation>Signal aufwärts</translation>
    </message>
    <message>
        <source>signal downwards</source>
        <translation>Signal abwärts</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>kein Signal</translation>
    </message>
    <message>
        <source>weekly, up to %1</source>
        <translation>wöchentlich, bis %1</translation>
    </message>
    <message>
        <source>%1 days up to the end of %2</source>
        <translation>%1 Tage bis zum Ende von %2</translation>
    </message>
    <message>
        <source>1 rule lacks facts and says nothing.</source>
        <translation>1 Regel fehlen Angaben, sie sagt nichts.</translation>
    </message>
    <message>
        <source>%1 rules lack facts and say nothing.</source>
        <translation>%1 Regeln fehlen Angaben, sie sagen nichts.</translation>
    </message>
    <message>
        <source>1 sentence gives way to %1.</source>
        <translation>1 Satz tritt hinter %1 zurück.</translation>
    </message>
    <message>
        <source>%1 sentences give way to %2.</source>
        <translation>%1 Sätze treten hinter %2 zurück.</translation>
    </message>
    <message>
        <source>No weekly chart could be judged yet.</source>
        <translation>Noch ließ sich keine Wochenkarte beurteilen.</translation>
    </message>
    <message>
        <source>Of the weekly charts %1 could be judged, %2 with a signal; by chance about %3 would show one.</source>
        <translation>Von den Wochenkarten ließen sich %1 beurteilen, %2 mit Signal; durch Zufall zeigten etwa %3 eines.</translation>
    </message>
</context>
<context>
    <name>plumbline::DroppedFiles</name>
    <message>
        <source>Only files of this computer can be dropped, not %1.</source>
        <translation>Nur Dateien dieses Computers können abgelegt werden, nicht %1.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>A packet is checked by itself: drop one, and nothing beside it.</source>
        <translation>Ein Paket wird für sich geprüft: eines ablegen und nichts daneben.</translation>
    </message>
</context>
<context>
    <name>plumbline::EvidenceColumns</name>
    <message>
        <source>%1, %2</source>
        <comment>a time and its zone</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Gewarnt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Per Ausnahme</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Row SHA-256</source>
        <translation>Zeilen-SHA</translation>
    </message>
</context>
<context>
    <name>plumbline::EvidenceController</name>
    <message>
        <source>Record type</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>env</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a list</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>1 new record</source>
        <translation>1 neuer Datensatz</translation>
    </message>
    <message>
        <source>%1 new records</source>
        <translation>%1 neue Datensätze</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>of %1 in %2 ms</source>
        <comment>records, milliseconds</comment>
        <translation>von %1 in %2 ms</translation>
    </message>
    <message>
        <source>of %1 in less than 1 ms</source>
        <comment>records</comment>
        <translation>von %1 in weniger als 1 ms</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>values of a filter</comment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Fewer</source>
        <comment>values of a filter</comment>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>in less than 1 ms</source>
        <translation>in weniger als 1 ms</translation>
    </message>
    <message>
        <source>in %1 ms</source>
        <translation>in %1 ms</translation>
    </message>
    <message>
        <source>the first %1 records</source>
        <translation>die ersten %1 Einträge</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Kein Treffer für diese Filter.</translation>
    </message>
    <message>
        <source>Nothing can match: %1 is to be %2 and also %3.</source>
        <comment>field, names, names</comment>
        <translation>Nichts kann passen: %1 soll %2 und zugleich %3 sein.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>records</comment>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ExceptionsController</name>
    <message>
        <source>Changes in %1</source>
        <translation>Änderungen in %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ExceptionsWords</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>used after expiry</source>
        <translation>nach Ablauf benutzt</translation>
    </message>
    <message>
        <source>expired, still open</source>
        <translation>abgelaufen, noch offen</translation>
    </message>
    <message>
        <source>without owner</source>
        <translation>ohne Zuständige</translation>
    </message>
    <message>
        <source>renewed twice or more</source>
        <translation>mindestens zweimal verlängert</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>median age, p90 %1 d</source>
        <translation>Alter im Median, P90 %1 T</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>expired before</source>
        <translation>früher abgelaufen</translation>
    </message>
    <message>
        <source>after %1 d</source>
        <translation>nach %1 T</translation>
    </message>
    <message>
        <source>no expiry date</source>
        <translation>ohne Ablaufdatum</translation>
    </message>
    <message>
        <source>Expired, still honoured</source>
        <translation>Abgelaufen, noch beachtet</translation>
    </message>
    <message>
        <source>Expired, still open</source>
        <translation>Abgelaufen, noch offen</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>Was used while expired</source>
        <translation>War abgelaufen in Gebrauch</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Renewed again and again</source>
        <translation>Immer wieder verlängert</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>Unmapped service</source>
        <translation>Nicht zugeordneter Dienst</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>plumbline::FigureRows</name>
    <message>
        <source>%1 left out</source>
        <comment>of a number</comment>
        <translation>%1 nicht gezählt</translation>
    </message>
    <message>
        <source>that count</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <comment>why</comment>
        <translation>nicht gezählt: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a figure and its week</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>differs from the %1 in %2</source>
        <comment>number, figure</comment>
        <translation>weicht ab von %1 in %2</translation>
    </message>
    <message>
        <source>add up to the %1 in %2</source>
        <comment>sum, figure</comment>
        <translation>ergeben zusammen %1 in %2</translation>
    </message>
    <message>
        <source>equals the %1 in %2</source>
        <comment>number, figure</comment>
        <translation>gleich %1 in %2</translation>
    </message>
    <message>
        <source>cases left out, told by %1 records: %2</source>
        <comment>how many, why</comment>
        <translation>Fälle nicht gezählt, aus %1 Datensätzen: %2</translation>
    </message>
</context>
<context>
    <name>plumbline::FigureText</name>
    <message>
        <source>%</source>
        <comment>unit after a share</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit: hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit: days</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>per day</source>
        <comment>unit of a frequency</comment>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>per 100 asset-days</source>
        <comment>unit of the drift rate</comment>
        <translation>je 100 Asset-Tage</translation>
    </message>
    <message>
        <source>%1 of %2 blocked</source>
        <comment>bypassed of blocked promotions</comment>
        <translation>%1 von %2 gesperrten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cases</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>—</source>
        <comment>a value that is not defined</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>Nicht definiert</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>Zu wenig Daten</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>%1&#x202f;h old, limit %2&#x202f;h</source>
        <translation>%1&#x202f;h alt, Grenze %2&#x202f;h</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht erhoben</translation>
    </message>
    <message>
        <source>Add a source for it</source>
        <translation>Eine Quelle dafür anlegen</translation>
    </message>
    <message>
        <source>No source looked at that time</source>
        <translation>Damals sah keine Quelle hin</translation>
    </message>
    <message>
        <source>Not final yet</source>
        <translation>Noch nicht endgültig</translation>
    </message>
    <message>
        <source>%1&#x202f;% of hours covered</source>
        <translation>%1&#x202f;% der Stunden erfasst</translation>
    </message>
    <message>
        <source>%1 of %2 sources failed</source>
        <translation>%1 von %2 Quellen fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 record put aside</source>
        <translation>1 Datensatz beiseitegelegt</translation>
    </message>
    <message>
        <source>%1 records put aside</source>
        <translation>%1 Datensätze beiseitegelegt</translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a share in percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Im Rahmen</translation>
    </message>
    <message>
        <source>Above upper limit</source>
        <translation>Über Obergrenze</translation>
    </message>
    <message>
        <source>Below lower limit</source>
        <translation>Unter Untergrenze</translation>
    </message>
    <message>
        <source>8 weeks above mean</source>
        <translation>8 Wo. über Mittel</translation>
    </message>
    <message>
        <source>8 weeks below mean</source>
        <translation>8 Wo. unter Mittel</translation>
    </message>
    <message>
        <source>Drifting up</source>
        <translation>Steigt stetig</translation>
    </message>
    <message>
        <source>Drifting down</source>
        <translation>Fällt stetig</translation>
    </message>
    <message>
        <source>Not enough history</source>
        <translation>Zu wenig Verlauf</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit: minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>%1&#x202f;pt</source>
        <comment>percentage points</comment>
        <translation>%1&#x202f;PP</translation>
    </message>
    <message>
        <source>%1 vs %2</source>
        <comment>change, week</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>1 record erased</source>
        <translation>1 Datensatz gelöscht</translation>
    </message>
    <message>
        <source>%1 records erased</source>
        <translation>%1 Datensätze gelöscht</translation>
    </message>
</context>
<context>
    <name>plumbline::FindingsWords</name>
    <message>
        <source>open, high and critical</source>
        <translation>offen, hoch und kritisch</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>past their date</source>
        <translation>über dem Termin</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>—</source>
        <comment>a value that is not defined</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>median, open ones counted</source>
        <translation>Median, offene mitgezählt</translation>
    </message>
    <message>
        <source>median: less than half are fixed</source>
        <translation>Median: weniger als die Hälfte ist behoben</translation>
    </message>
    <message>
        <source>closed only</source>
        <translation>nur geschlossene</translation>
    </message>
    <message>
        <source>not fixed, left out by closed only</source>
        <translation>nicht behoben, fehlen bei nur geschlossenen</translation>
    </message>
    <message>
        <source>%1&#x202f;%2</source>
        <comment>number, unit</comment>
        <translation>%1&#x202f;%2</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>Unmapped service</source>
        <translation>Nicht zugeordneter Dienst</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Nicht genannt</translation>
    </message>
</context>
<context>
    <name>plumbline::GatesController</name>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>plumbline::GatesWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>blocked were bypassed</source>
        <translation>Sperren wurden umgangen</translation>
    </message>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a share in percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>deployed without any gate</source>
        <translation>ohne jedes Gate ausgerollt</translation>
    </message>
    <message>
        <source>policy does not block</source>
        <translation>Richtlinie sperrt nicht</translation>
    </message>
    <message>
        <source>policies do not block</source>
        <translation>Richtlinien sperren nicht</translation>
    </message>
    <message>
        <source>%1 let through</source>
        <translation>%1 durchgelassen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>promotions, each once</source>
        <translation>Promotions, jede einmal</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>%1&#x202f;% of %2</source>
        <comment>share, of so many</comment>
        <translation>%1&#x202f;% von %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Deployed without a gate</source>
        <translation>Ohne Gate ausgerollt</translation>
    </message>
    <message>
        <source>passed later</source>
        <translation>später bestanden</translation>
    </message>
    <message>
        <source>under an exception</source>
        <translation>mit Ausnahme</translation>
    </message>
    <message>
        <source>still blocked</source>
        <translation>noch gesperrt</translation>
    </message>
    <message>
        <source>Unmapped service</source>
        <translation>Nicht zugeordneter Dienst</translation>
    </message>
    <message>
        <source>No environment named</source>
        <translation>Keine Umgebung genannt</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Pushed past the rule</source>
        <translation>An der Regel vorbei</translation>
    </message>
    <message>
        <source>Deployed anyway</source>
        <translation>Trotzdem ausgerollt</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Übersteuert</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>none that covered every rule that stood</source>
        <translation>keine, die alle bestehenden Sperren deckte</translation>
    </message>
    <message>
        <source>Same actor</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>the week is not final yet</source>
        <translation>die Woche ist noch nicht endgültig</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Went past</source>
        <translation>Vorbei</translation>
    </message>
</context>
<context>
    <name>plumbline::KnowledgeController</name>
    <message>
        <source>Store: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Noch keine Quelle</translation>
    </message>
    <message>
        <source>Sources: %1 of %2 current</source>
        <translation>Quellen: %1 von %2 aktuell</translation>
    </message>
    <message>
        <source>%1 of %2 sources current</source>
        <translation>%1 von %2 Quellen aktuell</translation>
    </message>
    <message>
        <source>Known up to %1</source>
        <translation>Bekannt bis %1</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Noch nichts bekannt</translation>
    </message>
    <message>
        <source>All times %1</source>
        <translation>Alle Zeiten %1</translation>
    </message>
    <message>
        <source>%1 metric definitions</source>
        <translation>%1 Kennzahl-Definitionen</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>Local store</source>
        <translation>Lokaler Speicher</translation>
    </message>
    <message>
        <source>Team store</source>
        <translation>Team-Speicher</translation>
    </message>
    <message>
        <source>No source has answered since %1.</source>
        <translation>Seit %1 hat keine Quelle geantwortet.</translation>
    </message>
    <message>
        <source>No source answered the last sync.</source>
        <translation>Beim letzten Abruf hat keine Quelle geantwortet.</translation>
    </message>
    <message>
        <source>%1 of %2 sources did not answer the last sync: %3.</source>
        <translation>%1 von %2 Quellen haben beim letzten Abruf nicht geantwortet: %3.</translation>
    </message>
    <message>
        <source>Everything here is from the store, as known up to %1.</source>
        <translation>Alles hier stammt aus dem Speicher, Kenntnisstand %1.</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Values are kept and muted. Nothing here says anything about the last %1.</source>
        <translation>Die Werte bleiben gedämpft stehen. Über die letzten %1 sagt hier nichts etwas aus.</translation>
    </message>
    <message>
        <source>%1 of %2 sources could not be read: %3.</source>
        <translation>%1 von %2 Quellen waren nicht lesbar: %3.</translation>
    </message>
</context>
<context>
    <name>plumbline::KnownMoments</name>
    <message>
        <source>As known on %1</source>
        <translation>Wie am %1 bekannt</translation>
    </message>
    <message>
        <source>As known now</source>
        <translation>Wie jetzt bekannt</translation>
    </message>
    <message>
        <source>As reported in the closed review of %1</source>
        <translation>Wie im abgeschlossenen Review von %1 berichtet</translation>
    </message>
    <message>
        <source>As known at the end of %1</source>
        <translation>Wie am Ende von %1 bekannt</translation>
    </message>
    <message>
        <source>Not an instant. Write it as 2026-11-16 08:52.</source>
        <translation>Kein Zeitpunkt. Schreiben Sie ihn als 2026-11-16 08:52.</translation>
    </message>
    <message>
        <source>Nobody knows yet what will be known then.</source>
        <translation>Niemand weiß schon, was dann bekannt sein wird.</translation>
    </message>
    <message>
        <source>As known on %1, rows are arriving</source>
        <translation>Wie am %1 bekannt, Zeilen treffen ein</translation>
    </message>
</context>
<context>
    <name>plumbline::MeetingController</name>
    <message>
        <source>%1–%2 min</source>
        <comment>minutes of a meeting</comment>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>Can we trust today&apos;s numbers?</source>
        <translation>Können wir den Zahlen trauen?</translation>
    </message>
    <message>
        <source>Which sources are behind, and which figures are not whole?</source>
        <translation>Welche Quellen sind im Rückstand, welche Zahlen sind nicht vollständig?</translation>
    </message>
    <message>
        <source>Last week&apos;s commitments</source>
        <translation>Zusagen der letzten Woche</translation>
    </message>
    <message>
        <source>Done or late? Did the number move?</source>
        <translation>Erledigt oder überfällig? Hat sich die Zahl bewegt?</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>How many, how old, and which has nobody to answer for it?</source>
        <translation>Wie viele, wie alt, und für welche ist niemand zuständig?</translation>
    </message>
    <message>
        <source>Bypass and special releases</source>
        <translation>Umgehungen und Sonderfreigaben</translation>
    </message>
    <message>
        <source>Who went around a gate, and was it reviewed?</source>
        <translation>Wer hat ein Gate umgangen, und wurde es geprüft?</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>What missed its date, and how long do fixes take?</source>
        <translation>Was hat seine Frist verfehlt, und wie lange dauern Behebungen?</translation>
    </message>
    <message>
        <source>Drift, exposure, identity</source>
        <translation>Drift, Exposition, Identität</translation>
    </message>
    <message>
        <source>What changed that nobody approved?</source>
        <translation>Was hat sich geändert, ohne dass jemand zustimmte?</translation>
    </message>
    <message>
        <source>Are we learning?</source>
        <translation>Lernen wir?</translation>
    </message>
    <message>
        <source>Do we react, or do we prevent?</source>
        <translation>Reagieren wir, oder beugen wir vor?</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>What does it cost, and do its guardrails hold?</source>
        <translation>Was kostet sie, und halten ihre Leitplanken?</translation>
    </message>
    <message>
        <source>Decisions read back</source>
        <translation>Beschlüsse vorgelesen</translation>
    </message>
    <message>
        <source>Each with an owner, a date and what should move.</source>
        <translation>Jeder mit Zuständigem, Datum und dem, was sich bewegen soll.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Keep what was shown and decided, signed and for good.</source>
        <translation>Gezeigtes und Beschlossenes unterschrieben und dauerhaft festhalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, its signal</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1:%2 of %3 min</source>
        <comment>minutes and seconds of a meeting, its length</comment>
        <translation>%1:%2 von %3 min</translation>
    </message>
    <message>
        <source>one exception needs a decision</source>
        <translation>eine Ausnahme braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>%1 exceptions need a decision</source>
        <translation>%1 Ausnahmen brauchen eine Entscheidung</translation>
    </message>
    <message>
        <source>No signal, but one figure cannot be judged by the weeks before.</source>
        <translation>Kein Signal, aber eine Zahl lässt sich nicht an den Wochen davor messen.</translation>
    </message>
    <message>
        <source>No signal, but %1 figures cannot be judged by the weeks before.</source>
        <translation>Kein Signal, aber %1 Zahlen lassen sich nicht an den Wochen davor messen.</translation>
    </message>
    <message>
        <source>No signal: nothing here that must be discussed.</source>
        <translation>Kein Signal: nichts, was besprochen werden muss.</translation>
    </message>
    <message>
        <source>Whether we adapt or react cannot be said: too few weeks of fixing or of preventing are known.</source>
        <translation>Ob wir dazulernen oder nur reagieren, lässt sich nicht sagen: Vom Beheben oder Vorbeugen sind zu wenige Wochen bekannt.</translation>
    </message>
    <message>
        <source>Adapting: fixes come sooner, and so do the rules that prevent the same cause.</source>
        <translation>Lernend: Behoben wird früher, und auch die Regeln gegen dieselbe Ursache kommen früher.</translation>
    </message>
    <message>
        <source>Fixing slower, but preventing: rules come sooner after a cause, fixes later.</source>
        <translation>Langsamer beim Beheben, aber vorbeugend: Regeln kommen nach einer Ursache früher, Behebungen später.</translation>
    </message>
    <message>
        <source>Preventing: rules come sooner after a cause, fixes as before.</source>
        <translation>Vorbeugend: Regeln kommen nach einer Ursache früher, behoben wird wie zuvor.</translation>
    </message>
    <message>
        <source>Reacting, not adapting: fixes come sooner, but the same causes are not prevented sooner.</source>
        <translation>Reagierend, nicht lernend: Behoben wird früher, aber denselben Ursachen wird nicht früher vorgebeugt.</translation>
    </message>
    <message>
        <source>Stalled: neither fixing nor preventing changes beyond normal variation.</source>
        <translation>Stillstand: Weder beim Beheben noch beim Vorbeugen ändert sich mehr als das Übliche.</translation>
    </message>
    <message>
        <source>Falling behind: fixing or preventing takes longer, and nothing makes up for it.</source>
        <translation>Zurückfallend: Beheben oder Vorbeugen dauert länger, und nichts gleicht es aus.</translation>
    </message>
</context>
<context>
    <name>plumbline::NoticeGate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <translation>
            <numerusform>%n neue Benachrichtigung</numerusform>
            <numerusform>%n neue Benachrichtigungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::NotificationsController</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>alert fires</source>
        <translation>Alarm ausgelöst</translation>
    </message>
    <message>
        <source>alerts fire</source>
        <translation>Alarme ausgelöst</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>99+</source>
        <comment>more than 99</comment>
        <translation>99+</translation>
    </message>
    <message>
        <source>%1 of events good over 30 days</source>
        <comment>a share</comment>
        <translation>%1 der Ereignisse gut in 30 Tagen</translation>
    </message>
    <message>
        <source>No alert fired.</source>
        <translation>Kein Alarm wurde ausgelöst.</translation>
    </message>
    <message>
        <source>Whether objectives are kept is not known.</source>
        <translation>Ob die Ziele eingehalten werden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No source is behind.</source>
        <translation>Keine Quelle ist im Rückstand.</translation>
    </message>
    <message>
        <source>How the sources stand is not known.</source>
        <translation>Wie die Quellen stehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No exception is about to expire.</source>
        <translation>Keine Ausnahme läuft bald ab.</translation>
    </message>
    <message>
        <source>Exceptions are not known.</source>
        <translation>Ausnahmen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>a period</comment>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>plumbline::NotificationsWords</name>
    <message>
        <source>Without a name</source>
        <comment>an objective</comment>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1 burns its budget too fast</source>
        <comment>an objective</comment>
        <translation>%1 verbraucht sein Budget zu schnell</translation>
    </message>
    <message>
        <source>%1 burns no longer</source>
        <comment>an objective</comment>
        <translation>%1 verbraucht nicht mehr zu viel</translation>
    </message>
    <message>
        <source>%1: %2 and %3 times, limit %4</source>
        <comment>alert, burn rates of two windows</comment>
        <translation>%1: %2- und %3-fach, Grenze %4</translation>
    </message>
    <message>
        <source>Show objective</source>
        <translation>Ziel zeigen</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exception %1 has expired and is still open</source>
        <translation>Ausnahme %1 ist abgelaufen und noch offen</translation>
    </message>
    <message>
        <source>Exception %1 expires on %2</source>
        <translation>Ausnahme %1 läuft am %2 ab</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Packet made: %1</source>
        <translation>Paket erstellt: %1</translation>
    </message>
    <message>
        <source>signed by a person</source>
        <translation>von einer Person unterschrieben</translation>
    </message>
    <message>
        <source>not signed by a person</source>
        <translation>von keiner Person unterschrieben</translation>
    </message>
    <message>
        <source>Open packets</source>
        <translation>Pakete öffnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Earlier</source>
        <comment>than a week ago</comment>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>whether an alert fires</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Within</source>
        <comment>an objective whose budget does not burn too fast</comment>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Firing</source>
        <comment>an alert</comment>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>burn rates of a long and a short window</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Does not fire</source>
        <comment>an alert</comment>
        <translation>Nicht ausgelöst</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <comment>an alert that fires</comment>
        <translation>Gesehen von %1</translation>
    </message>
    <message>
        <source>seen by %1</source>
        <comment>an alert</comment>
        <translation>gesehen von %1</translation>
    </message>
    <message>
        <source>fired</source>
        <comment>an alert</comment>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>is over</source>
        <comment>an alert</comment>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>Partly known</source>
        <comment>some windows of an objective have no events</comment>
        <translation>Teils bekannt</translation>
    </message>
    <message>
        <source>Fired, not known to be over</source>
        <comment>an alert</comment>
        <translation>Ausgelöst, Ende nicht bekannt</translation>
    </message>
</context>
<context>
    <name>plumbline::NumberText</name>
    <message>
        <source>%1&#x202f;%</source>
        <comment>a share in percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of US dollars</comment>
        <translation>%1&#x202f;$</translation>
    </message>
    <message>
        <source>%1&#x202f;d</source>
        <comment>an age in days</comment>
        <translation>%1&#x202f;T</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <comment>an instant</comment>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>short form of a week</comment>
        <translation>KW%1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of two months</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a value that nobody has delivered</comment>
        <translation>?</translation>
    </message>
</context>
<context>
    <name>plumbline::PacketDraft</name>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>Give the period a name, such as 2026Q3.</source>
        <translation>Geben Sie dem Zeitraum einen Namen, etwa 2026Q3.</translation>
    </message>
    <message>
        <source>Write days as year-month-day, such as 2026-07-01.</source>
        <translation>Schreiben Sie Tage als Jahr-Monat-Tag, etwa 2026-07-01.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The number is one from 1 to 9999.</source>
        <translation>Die Nummer ist eine von 1 bis 9999.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Name the organisation.</source>
        <translation>Die Organisation braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>plumbline::PacketWords</name>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>Angehalten. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>%1, signed</source>
        <comment>when a packet was made</comment>
        <translation>%1, unterschrieben</translation>
    </message>
    <message>
        <source>%1, not signed</source>
        <comment>when a packet was made</comment>
        <translation>%1, nicht unterschrieben</translation>
    </message>
    <message>
        <source>never read to its end</source>
        <translation>nie bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>read to its end %1</source>
        <translation>bis zum Ende gelesen %1</translation>
    </message>
    <message>
        <source>%1, before the period ended</source>
        <comment>when a source was read to its end</comment>
        <translation>%1, vor dem Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohantworten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>Do not rely on this packet</source>
        <translation>Verlassen Sie sich nicht auf dieses Paket</translation>
    </message>
    <message>
        <source>Nothing contradicts itself, but nobody you named vouches for it</source>
        <translation>Nichts widerspricht sich, aber niemand, den Sie nannten, bürgt dafür</translation>
    </message>
    <message>
        <source>Made and checked, but nobody signed it</source>
        <translation>Erstellt und geprüft, aber niemand hat unterschrieben</translation>
    </message>
    <message>
        <source>This packet is what its signer handed out</source>
        <translation>Dieses Paket ist das, was sein Unterzeichner herausgab</translation>
    </message>
    <message>
        <source>Made, signed and checked</source>
        <translation>Erstellt, unterschrieben und geprüft</translation>
    </message>
    <message>
        <source>%1 of %2 checks passed, %3 failed, %4 not proven</source>
        <translation>%1 von %2 Prüfungen bestanden, %3 gescheitert, %4 nicht bewiesen</translation>
    </message>
    <message>
        <source>Signature over the zip</source>
        <translation>Unterschrift über das Zip</translation>
    </message>
    <message>
        <source>Names and sizes in the zip</source>
        <translation>Namen und Größen im Zip</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Signature over the tag manifest</source>
        <translation>Unterschrift über das Tag-Manifest</translation>
    </message>
    <message>
        <source>Statement of the log&apos;s key</source>
        <translation>Erklärung des Protokollschlüssels</translation>
    </message>
    <message>
        <source>Lines, leaves, root and checkpoint</source>
        <translation>Zeilen, Blätter, Wurzel und Prüfpunkt</translation>
    </message>
    <message>
        <source>Continuity with the packet before</source>
        <translation>Anschluss an das Paket davor</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Offenlegungen</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Who handed it out.</source>
        <translation>Wer es herausgab.</translation>
    </message>
    <message>
        <source>Unpacking does no harm; every tool sees the same files.</source>
        <translation>Auspacken schadet nicht; jedes Werkzeug sieht dieselben Dateien.</translation>
    </message>
    <message>
        <source>Every file is there, unaltered, and none besides.</source>
        <translation>Jede Datei ist da, unverändert, und keine sonst.</translation>
    </message>
    <message>
        <source>Who handed it out, also once it is unpacked.</source>
        <translation>Wer es herausgab, auch nach dem Auspacken.</translation>
    </message>
    <message>
        <source>The keeper of the log vouches for figures and lines.</source>
        <translation>Wer das Protokoll führt, bürgt für Zahlen und Zeilen.</translation>
    </message>
    <message>
        <source>No line was left out, added, moved or changed.</source>
        <translation>Keine Zeile wurde weggelassen, hinzugefügt, verschoben oder geändert.</translation>
    </message>
    <message>
        <source>Nothing before the last packet was written anew.</source>
        <translation>Nichts vor dem letzten Paket wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>The bytes are those that the lines were read from.</source>
        <translation>Die Bytes sind die, aus denen die Zeilen gelesen wurden.</translation>
    </message>
    <message>
        <source>What is disclosed is what the lines were made of.</source>
        <translation>Was offengelegt ist, ist das, woraus die Zeilen gemacht sind.</translation>
    </message>
    <message>
        <source>Each figure is what its published definition makes of the lines.</source>
        <translation>Jede Zahl ist, was ihre veröffentlichte Definition aus den Zeilen macht.</translation>
    </message>
    <message>
        <source>When the packet was there at the latest.</source>
        <translation>Wann das Paket spätestens da war.</translation>
    </message>
    <message>
        <source>1 reading did not come to its end</source>
        <translation>1 Lesung kam nicht zum Ende</translation>
    </message>
    <message>
        <source>%1 readings did not come to their end</source>
        <translation>%1 Lesungen kamen nicht zum Ende</translation>
    </message>
</context>
<context>
    <name>plumbline::PacketWork</name>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>work, done, all</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Closing evidence.db</source>
        <translation>evidence.db wird abgeschlossen</translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohantworten</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Steps of reading the list</source>
        <translation>Schritte beim Lesen der Liste</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Comparing both packets</source>
        <translation>Beide Pakete werden verglichen</translation>
    </message>
    <message>
        <source>Answers read</source>
        <translation>Antworten gelesen</translation>
    </message>
</context>
<context>
    <name>plumbline::PacketsController</name>
    <message>
        <source>Nobody signed it</source>
        <translation>Niemand hat es unterschrieben</translation>
    </message>
    <message>
        <source>By somebody who is trusted here</source>
        <translation>Von jemandem, dem hier vertraut wird</translation>
    </message>
    <message>
        <source>By somebody whom nobody named here</source>
        <translation>Von jemandem, den hier niemand nannte</translation>
    </message>
    <message>
        <source>needs bash, coreutils, unzip, openssl, ssh-keygen, sqlite3</source>
        <translation>braucht bash, coreutils, unzip, openssl, ssh-keygen, sqlite3</translation>
    </message>
    <message>
        <source>trust holds what you got from elsewhere than the packet</source>
        <translation>trust enthält, was Sie anderswoher als aus dem Paket haben</translation>
    </message>
</context>
<context>
    <name>plumbline::PaletteController</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>filters now: takes it off</source>
        <translation>filtert gerade: nimmt ihn weg</translation>
    </message>
    <message>
        <source>Service is %1</source>
        <translation>Dienst ist %1</translation>
    </message>
    <message>
        <source>Team is %1</source>
        <translation>Team ist %1</translation>
    </message>
    <message>
        <source>Environment is %1</source>
        <translation>Umgebung ist %1</translation>
    </message>
    <message>
        <source>its rows, %1</source>
        <translation>ihre Zeilen, %1</translation>
    </message>
    <message>
        <source>Do</source>
        <comment>heading of actions</comment>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation>Den Abruf abbrechen</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>As known now</source>
        <translation>Wie jetzt bekannt</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Die Navigation einklappen</translation>
    </message>
    <message>
        <source>it is running</source>
        <translation>er läuft</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>noch keine Quelle</translation>
    </message>
    <message>
        <source>none is running</source>
        <translation>es läuft keiner</translation>
    </message>
    <message>
        <source>the oldest week is chosen</source>
        <translation>die älteste Woche ist gewählt</translation>
    </message>
    <message>
        <source>this week is chosen</source>
        <translation>diese Woche ist gewählt</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>so it is</source>
        <translation>so ist es</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Search evidence</source>
        <translation>Nachweise durchsuchen</translation>
    </message>
    <message>
        <source>in all records</source>
        <translation>in allen Datensätzen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>The number could not be read: %1</source>
        <translation>Die Zahl konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Write the table to a file</source>
        <translation>Tabelle in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Go to a row of the table</source>
        <translation>Zu einer Zeile der Tabelle gehen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Keep this view, or remove one</source>
        <translation>Diese Ansicht behalten oder eine entfernen</translation>
    </message>
</context>
<context>
    <name>plumbline::PolicyWords</name>
    <message>
        <source>Not in force yet</source>
        <translation>Noch nicht in Kraft</translation>
    </message>
    <message>
        <source>Mode not told</source>
        <translation>Modus nicht genannt</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <source>A later version blocks</source>
        <translation>Eine spätere Fassung sperrt</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Does not block: %1</source>
        <translation>Sperrt nicht: %1</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>nobody says since when</source>
        <translation>niemand sagt, seit wann</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Blocks again</source>
        <translation>Sperrt wieder</translation>
    </message>
</context>
<context>
    <name>plumbline::Preferences</name>
    <message>
        <source>%1 is not a file of settings; what it holds is not used.</source>
        <translation>%1 ist keine Datei mit Einstellungen; ihr Inhalt wird nicht verwendet.</translation>
    </message>
    <message>
        <source>%1 cannot be written: this lasts until the program ends.</source>
        <translation>%1 kann nicht geschrieben werden: Das gilt nur, bis das Programm endet.</translation>
    </message>
</context>
<context>
    <name>plumbline::ProcessChart</name>
    <message>
        <source>limit %1</source>
        <comment>of a chart</comment>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <comment>of a chart</comment>
        <translation>Mittel %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ReceivingController</name>
    <message>
        <source>%1: %2 received</source>
        <translation>%1: %2 empfangen</translation>
    </message>
</context>
<context>
    <name>plumbline::RecordController</name>
    <message>
        <source>No owner</source>
        <translation>Ohne Verantwortlichen</translation>
    </message>
    <message>
        <source>—</source>
        <comment>the source says nothing about it</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 %2, as received</source>
        <comment>source and stream of a raw answer</comment>
        <translation>%1 %2, wie empfangen</translation>
    </message>
    <message>
        <source>Shows bytes %1 to %2 only, the answer is large.</source>
        <translation>Zeigt nur die Bytes %1 bis %2, die Antwort ist groß.</translation>
    </message>
    <message>
        <source>Shown indented; the digest is of the bytes as received.</source>
        <translation>Eingerückt dargestellt; der Digest gilt den Bytes wie empfangen.</translation>
    </message>
    <message>
        <source>%1, sync run %2</source>
        <translation>%1, Abruf %2</translation>
    </message>
    <message>
        <source>%1 %2, source %3, version %4, known from %5, raw sha256 %6, pointer %7</source>
        <translation>%1 %2, Quelle %3, Version %4, bekannt ab %5, raw sha256 %6, Zeiger %7</translation>
    </message>
</context>
<context>
    <name>plumbline::ReleaseController</name>
    <message>
        <source>blocks</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>lässt durch</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Kein Dienst</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wer entschied</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Nobody tells</source>
        <translation>Niemand sagt es</translation>
    </message>
    <message>
        <source>Blocks of %1</source>
        <translation>Blockaden von %1</translation>
    </message>
    <message>
        <source>Version %1 of the scope, since %2, leaves no block of these weeks out.</source>
        <translation>Version %1 des Umfangs, seit %2, lässt keine Blockierung dieser Wochen aus.</translation>
    </message>
    <message>
        <source>Version %1 of the scope, since %2, leaves 1 block of these weeks out.</source>
        <translation>Version %1 des Umfangs, seit %2, lässt 1 Blockierung dieser Wochen aus.</translation>
    </message>
    <message>
        <source>Version %1 of the scope, since %2, leaves %3 blocks of these weeks out.</source>
        <translation>Version %1 des Umfangs, seit %2, lässt %3 Blockierungen dieser Wochen aus.</translation>
    </message>
</context>
<context>
    <name>plumbline::RequestAnswer</name>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>more values of %1</source>
        <translation>weitere Werte von %1</translation>
    </message>
    <message>
        <source>Nothing was found that speaks against this list holding everything.</source>
        <translation>Nichts wurde gefunden, was dagegen spricht, dass diese Liste alles enthält.</translation>
    </message>
    <message>
        <source>It is not proved that this list holds everything.</source>
        <translation>Es ist nicht belegt, dass diese Liste alles enthält.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>As known at</source>
        <translation>Stand des Wissens</translation>
    </message>
    <message>
        <source>Ids, SHA-256</source>
        <translation>Nummern, SHA-256</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of other services</source>
        <translation>%1 anderer Dienste</translation>
    </message>
    <message>
        <source>Told by %1</source>
        <translation>Laut %1</translation>
    </message>
    <message>
        <source>%1, of which nobody else tells %2</source>
        <translation>%1, davon %2 nur hier</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 items, the first %2 are listed</source>
        <translation>%1 Posten, die ersten %2 sind aufgeführt</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Posten</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Posten</translation>
    </message>
    <message>
        <source>None</source>
        <comment>service of an item</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>request, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>%1 not in that scope</source>
        <translation>%1 nicht in diesem Umfang</translation>
    </message>
    <message>
        <source>none noted: everything</source>
        <translation>keiner vermerkt: alles</translation>
    </message>
    <message>
        <source>version %1 since %2: everything</source>
        <translation>Version %1 seit %2: alles</translation>
    </message>
    <message>
        <source>version %1 since %2: %3</source>
        <comment>scope; number, instant, names</comment>
        <translation>Version %1 seit %2: %3</translation>
    </message>
    <message>
        <source>%1; changed %2 times since the period began</source>
        <translation>%1; seit Beginn des Zeitraums %2-mal geändert</translation>
    </message>
</context>
<context>
    <name>plumbline::RequestForm</name>
    <message>
        <source>Write days as year-month-day, such as 2026-07-01.</source>
        <translation>Tage als Jahr-Monat-Tag schreiben, etwa 2026-07-01.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
</context>
<context>
    <name>plumbline::RequestsController</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>beanstandet</translation>
    </message>
</context>
<context>
    <name>plumbline::ResponsibilitiesController</name>
    <message>
        <source>Nobody answers for it</source>
        <translation>Niemand verantwortet es</translation>
    </message>
    <message>
        <source>Several answer for it: %1</source>
        <translation>Mehrere verantworten es: %1</translation>
    </message>
    <message>
        <source>Nobody does it</source>
        <translation>Niemand führt es aus</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist ausgeschieden</translation>
    </message>
    <message>
        <source>%1 approves their own work</source>
        <translation>%1 gibt die eigene Arbeit frei</translation>
    </message>
    <message>
        <source>Stands there twice</source>
        <translation>Steht zweimal da</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Keine Stufe</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 activities, %2 defects as of %3</source>
        <translation>%1 Tätigkeiten, %2 Mängel am %3</translation>
    </message>
    <message>
        <source>No approval by %1 is known.</source>
        <translation>Von %1 ist keine Freigabe bekannt.</translation>
    </message>
    <message>
        <source>Approvals by %1</source>
        <translation>Freigaben durch %1</translation>
    </message>
    <message>
        <source>Nobody is named there whose approvals could be shown.</source>
        <translation>Dort ist niemand genannt, dessen Freigaben sich zeigen ließen.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 approvals by %3</source>
        <translation>Die neuesten %1 von %2 Freigaben durch %3</translation>
    </message>
    <message>
        <source>%1. All of them are found on the page Evidence by: %2</source>
        <comment>sentence, search words</comment>
        <translation>%1. Alle findet die Seite Nachweise mit: %2</translation>
    </message>
</context>
<context>
    <name>plumbline::ReturnWords</name>
    <message>
        <source>not approved</source>
        <translation>nicht genehmigt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>on assets that nobody monitored</source>
        <translation>an Objekten, die niemand überwachte</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>—</source>
        <comment>a value that is not defined</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>median until back, open ones counted</source>
        <translation>Median bis zur Rückkehr, offene mitgezählt</translation>
    </message>
    <message>
        <source>mean of the closed ones</source>
        <translation>Mittel der geschlossenen</translation>
    </message>
    <message>
        <source>whose start is not known</source>
        <translation>mit unbekanntem Beginn</translation>
    </message>
    <message>
        <source>Kind not named</source>
        <translation>Art nicht genannt</translation>
    </message>
    <message>
        <source>No cause named</source>
        <translation>Keine Ursache genannt</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
    <message>
        <source>%1&#x202f;%2</source>
        <comment>number, unit</comment>
        <translation>%1&#x202f;%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what it is, of how many</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>violations came again</source>
        <translation>der Verstöße kamen wieder</translation>
    </message>
    <message>
        <source>incidents came again</source>
        <translation>der Vorfälle kamen wieder</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>mean time to prevent, open ones counted</source>
        <translation>mittlere Zeit bis zur Vorbeugung, offene mitgezählt</translation>
    </message>
    <message>
        <source>prevented</source>
        <translation>vorgebeugt</translation>
    </message>
    <message>
        <source>that nothing prevents</source>
        <translation>ohne Vorbeugung</translation>
    </message>
    <message>
        <source>although a rule was enforced</source>
        <translation>obwohl eine Regel durchgesetzt war</translation>
    </message>
    <message>
        <source>No asset named</source>
        <translation>Kein Objekt genannt</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, open</source>
        <comment>hours</comment>
        <translation>%1, offen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Open, not approved</source>
        <translation>Offen, nicht genehmigt</translation>
    </message>
    <message>
        <source>Over, not approved</source>
        <translation>Vorbei, nicht genehmigt</translation>
    </message>
    <message>
        <source>Unmapped service</source>
        <translation>Nicht zugeordneter Dienst</translation>
    </message>
    <message>
        <source>Nothing prevents it</source>
        <translation>Nichts beugt vor</translation>
    </message>
    <message>
        <source>Prevented, came again</source>
        <translation>Vorgebeugt, kam wieder</translation>
    </message>
    <message>
        <source>Prevented</source>
        <translation>Vorgebeugt</translation>
    </message>
</context>
<context>
    <name>plumbline::ReviewController</name>
    <message>
        <source>A date is written like %1.</source>
        <translation>Ein Datum schreibt man so: %1.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>number that is expected to fall</comment>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>plumbline::SampleDesk</name>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>Ids, SHA-256</source>
        <translation>Nummern, SHA-256</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezogen</translation>
    </message>
    <message>
        <source>%1 of each %2</source>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>Why so many</source>
        <translation>Warum so viele</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>All</source>
        <comment>stratum of a sample</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>Replaced by item %1</source>
        <translation>Ersetzt durch Posten %1</translation>
    </message>
    <message>
        <source>Stands for item %1</source>
        <translation>Steht für Posten %1</translation>
    </message>
</context>
<context>
    <name>plumbline::ScopeController</name>
    <message>
        <source>%1, so far</source>
        <comment>a week that is not over</comment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 Filter</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>%1 Filter</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>every value of a filter</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>values of a filter</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All</source>
        <comment>every value of a filter, none known yet</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The week %1 of this view cannot be chosen any more, or not yet.</source>
        <translation>Die Woche %1 dieser Ansicht ist nicht mehr wählbar, oder noch nicht.</translation>
    </message>
    <message>
        <source>Nobody knows yet what will be known at the instant of this view.</source>
        <translation>Was zum Zeitpunkt dieser Ansicht bekannt sein wird, weiß noch niemand.</translation>
    </message>
</context>
<context>
    <name>plumbline::SettingsController</name>
    <message>
        <source>This is no value of the setting.</source>
        <translation>Das ist kein Wert dieser Einstellung.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>of the store</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohantworten</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>migration %1</source>
        <translation>Migration %1</translation>
    </message>
    <message>
        <source>%1, %2 as received</source>
        <comment>count, size</comment>
        <translation>%1, %2 wie empfangen</translation>
    </message>
    <message>
        <source>%1 lines, %2 of them signed</source>
        <translation>%1 Zeilen, davon %2 signiert</translation>
    </message>
    <message>
        <source>Rows and their history</source>
        <translation>Zeilen und ihre Geschichte</translation>
    </message>
    <message>
        <source>Records put aside</source>
        <translation>Beiseitegelegte Datensätze</translation>
    </message>
    <message>
        <source>Content of telemetry</source>
        <translation>Inhalt der Telemetrie</translation>
    </message>
    <message>
        <source>%1, then only their digest</source>
        <translation>%1, danach nur noch ihre Prüfsumme</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>kept as it was sent</source>
        <translation>aufbewahrt, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>only length and digest</source>
        <translation>nur Länge und Prüfsumme</translation>
    </message>
    <message>
        <source>%1 (begun)</source>
        <comment>a language</comment>
        <translation>%1 (begonnen)</translation>
    </message>
</context>
<context>
    <name>plumbline::SourceDetail</name>
    <message>
        <source>%1: %2</source>
        <comment>stream, span</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>As the configuration says: %1.</source>
        <translation>Laut Konfiguration: %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Abruf</translation>
    </message>
    <message>
        <source>It brought</source>
        <translation>Brachte</translation>
    </message>
    <message>
        <source>%1 new or changed, %2 unchanged</source>
        <translation>%1 neu oder geändert, %2 unverändert</translation>
    </message>
    <message>
        <source>It read</source>
        <translation>Las</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages, bytes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>every %1, %2</source>
        <translation>alle %1, %2</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>%1 new or changed</source>
        <comment>records</comment>
        <translation>%1 neu oder geändert</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>what is not read in %1</source>
        <comment>a span of time</comment>
        <translation>was in %1 nicht gelesen ist</translation>
    </message>
    <message>
        <source>records already, since %1</source>
        <translation>schon jetzt Datensätze, seit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row type, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>%1: %2 complete, %3 not</source>
        <comment>day, runs</comment>
        <translation>%1: %2 vollständig, %3 nicht</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <comment>count, pages</comment>
        <translation>%1 Datensätze, %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>plumbline::SourceForm</name>
    <message>
        <source>Feeds</source>
        <translation>Liefert</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>It keeps</source>
        <translation>Bewahrt auf</translation>
    </message>
    <message>
        <source>Needed by this connector.</source>
        <translation>Diese Anbindung braucht das.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier ist eine ganze Zahl nötig.</translation>
    </message>
    <message>
        <source>Letters, digits, dots and dashes; it is how records name this source.</source>
        <translation>Buchstaben, Ziffern, Punkte und Striche; so nennen Datensätze diese Quelle.</translation>
    </message>
    <message>
        <source>Another source has this name.</source>
        <translation>Eine andere Quelle heißt so.</translation>
    </message>
    <message>
        <source>An address such as https://host/path is needed.</source>
        <translation>Nötig ist eine Adresse wie https://host/pfad.</translation>
    </message>
    <message>
        <source>No user or password in the address; say below where the secret is.</source>
        <translation>Kein Benutzer oder Kennwort in der Adresse; unten angeben, wo das Geheimnis liegt.</translation>
    </message>
    <message>
        <source>Without https everybody on the way can read the answers and the secret.</source>
        <translation>Ohne https kann jeder unterwegs Antworten und Geheimnis lesen.</translation>
    </message>
    <message>
        <source>The name of a variable is needed, such as GITHUB_TOKEN, not the secret itself.</source>
        <translation>Nötig ist der Name einer Variablen, etwa GITHUB_TOKEN, nicht das Geheimnis selbst.</translation>
    </message>
    <message>
        <source>The full path of a file is needed, such as /run/secrets/github.</source>
        <translation>Nötig ist der volle Pfad einer Datei, etwa /run/secrets/github.</translation>
    </message>
    <message>
        <source>Service and user are needed, such as plumbline/github.</source>
        <translation>Nötig sind Dienst und Benutzer, etwa plumbline/github.</translation>
    </message>
    <message>
        <source>%1 is not set for this program yet.</source>
        <translation>%1 ist für dieses Programm noch nicht gesetzt.</translation>
    </message>
    <message>
        <source>%1 is set.</source>
        <translation>%1 ist gesetzt.</translation>
    </message>
    <message>
        <source>A number with s, m, h or d is needed, such as 15m.</source>
        <translation>Nötig ist eine Zahl mit s, m, h oder d, etwa 15m.</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <translation>%1 ist hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 ist geändert.</translation>
    </message>
    <message>
        <source>Type it here, or put it there with: plumbline source set-secret %1</source>
        <translation>Hier eingeben, oder dort ablegen mit: plumbline source set-secret %1</translation>
    </message>
</context>
<context>
    <name>plumbline::SourceTest</name>
    <message>
        <source>Fill in what is marked first.</source>
        <translation>Zuerst ausfüllen, was markiert ist.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Angehalten. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>It can be read.</source>
        <translation>Sie lässt sich lesen.</translation>
    </message>
    <message>
        <source>1 step failed.</source>
        <translation>1 Schritt scheiterte.</translation>
    </message>
    <message>
        <source>%1 steps failed.</source>
        <translation>%1 Schritte scheiterten.</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Anbindung</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Datenstrom %1</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Anfragegrenze</translation>
    </message>
    <message>
        <source>Kept upstream</source>
        <translation>Dort aufbewahrt</translation>
    </message>
</context>
<context>
    <name>plumbline::SourceWords</name>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Ruft ab</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nie gelesen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>now</source>
        <comment>an age of less than a minute</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#x202f;T</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>paused since %1</source>
        <translation>ruht seit %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>due since %1</source>
        <translation>fällig seit %1</translation>
    </message>
    <message>
        <source>every %1, longest gap %2</source>
        <translation>alle %1, längste Lücke %2</translation>
    </message>
    <message>
        <source>%1 left before history is lost</source>
        <translation>noch %1, dann geht Geschichte verloren</translation>
    </message>
    <message>
        <source>history is being lost</source>
        <translation>Geschichte geht verloren</translation>
    </message>
    <message>
        <source>%1 put aside</source>
        <comment>records</comment>
        <translation>%1 beiseite</translation>
    </message>
    <message>
        <source>gap in %1</source>
        <translation>Lücke in %1</translation>
    </message>
    <message>
        <source>Stale: cannot be reached</source>
        <translation>Veraltet: nicht erreichbar</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Failing: no secret</source>
        <translation>Scheitert: kein Geheimnis</translation>
    </message>
    <message>
        <source>Failing: token rejected</source>
        <translation>Scheitert: Token abgewiesen</translation>
    </message>
    <message>
        <source>Failing: permission missing</source>
        <translation>Scheitert: Recht fehlt</translation>
    </message>
    <message>
        <source>Failing: nothing found there</source>
        <translation>Scheitert: dort ist nichts</translation>
    </message>
    <message>
        <source>Failing: server in trouble</source>
        <translation>Scheitert: Server gestört</translation>
    </message>
    <message>
        <source>Failing: settings</source>
        <translation>Scheitert: Einstellungen</translation>
    </message>
    <message>
        <source>since %1, tried %2 times</source>
        <translation>seit %1, %2-mal versucht</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>no sync yet</source>
        <translation>noch kein Abruf</translation>
    </message>
    <message>
        <source>no complete sync yet</source>
        <translation>noch kein vollständiger Abruf</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>an age and its limit</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>never</source>
        <comment>age of what was never read</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>Alter %1</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 will delete what was not read</source>
        <translation>%1 wird Ungelesenes löschen</translation>
    </message>
    <message>
        <source>%1 sent records that do not fit</source>
        <translation>%1 schickte Datensätze, die nicht passen</translation>
    </message>
    <message>
        <source>%1 answered, but not with everything</source>
        <translation>%1 antwortete, aber nicht mit allem</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ruht</translation>
    </message>
    <message>
        <source>%1 was never read to its end</source>
        <translation>%1 wurde nie zu Ende gelesen</translation>
    </message>
    <message>
        <source>%1 is older than its limit</source>
        <translation>%1 ist älter als die Grenze</translation>
    </message>
    <message>
        <source>%1 asks for a break</source>
        <translation>%1 bittet um eine Pause</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The secret for %1 is not there</source>
        <translation>Das Geheimnis für %1 ist nicht da</translation>
    </message>
    <message>
        <source>%1 rejects the token</source>
        <translation>%1 weist das Token ab</translation>
    </message>
    <message>
        <source>The token for %1 lacks a permission</source>
        <translation>Dem Token für %1 fehlt ein Recht</translation>
    </message>
    <message>
        <source>%1 has nothing at this address</source>
        <translation>%1 hat unter dieser Adresse nichts</translation>
    </message>
    <message>
        <source>%1 itself is in trouble</source>
        <translation>%1 hat selbst Schwierigkeiten</translation>
    </message>
    <message>
        <source>The settings of %1 cannot be used</source>
        <translation>Die Einstellungen von %1 sind unbrauchbar</translation>
    </message>
    <message>
        <source>The last sync of %1 failed</source>
        <translation>Der letzte Abruf von %1 scheiterte</translation>
    </message>
    <message>
        <source>It keeps %1. What was not read by then is lost on %2.</source>
        <translation>Sie bewahrt %1 auf. Was bis dahin nicht gelesen ist, geht am %2 verloren.</translation>
    </message>
    <message>
        <source>They were put aside, each with its bytes and the reason.</source>
        <translation>Sie liegen beiseite, jeder mit seinen Bytes und dem Grund.</translation>
    </message>
    <message>
        <source>It holds more than it gave, or says so. The streams below tell what is missing.</source>
        <translation>Sie hat mehr, als sie gab, oder sagt das. Die Datenströme unten sagen, was fehlt.</translation>
    </message>
    <message>
        <source>Nothing is asked of it until it is resumed. What was read stays.</source>
        <translation>Bis zum Fortsetzen wird sie nichts gefragt. Was gelesen ist, bleibt.</translation>
    </message>
    <message>
        <source>Sync it to see its first records.</source>
        <translation>Abrufen, um die ersten Datensätze zu sehen.</translation>
    </message>
    <message>
        <source>Its rate limit is used up. The sync goes on by itself when it is lifted.</source>
        <translation>Die Anfragegrenze ist erreicht. Der Abruf geht von selbst weiter, wenn sie fällt.</translation>
    </message>
    <message>
        <source>No answer since %1. Look at the network, a proxy, or whether the server is up.</source>
        <translation>Keine Antwort seit %1. Netz, Proxy und Server prüfen.</translation>
    </message>
    <message>
        <source>It should be in the %1. Put it there, or name another place.</source>
        <translation>Es sollte hier liegen: %1. Dort ablegen oder einen anderen Ort nennen.</translation>
    </message>
    <message>
        <source>It answers 401 since %1, and the source names no secret. Say where it is.</source>
        <translation>Sie antwortet 401 seit %1, und die Quelle nennt kein Geheimnis. Angeben, wo es liegt.</translation>
    </message>
    <message>
        <source>It answers 401 since %1. The token was probably rotated. Put the new one into the %2 to go on.</source>
        <translation>Sie antwortet 401 seit %1. Das Token wurde wohl erneuert. Das neue hier ablegen, um fortzufahren: %2.</translation>
    </message>
    <message>
        <source>It answers 403 since %1. The token needs:</source>
        <translation>Sie antwortet 403 seit %1. Das Token braucht:</translation>
    </message>
    <message>
        <source>It answers 404 since %1. Check the address and the parameters.</source>
        <translation>Sie antwortet 404 seit %1. Adresse und Parameter prüfen.</translation>
    </message>
    <message>
        <source>It fails since %1. Nothing to do here but to try again later.</source>
        <translation>Sie scheitert seit %1. Hier hilft nur, es später erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Open the settings; what is wrong is marked there.</source>
        <translation>Die Einstellungen öffnen; was falsch ist, ist dort markiert.</translation>
    </message>
    <message>
        <source>It fails since %1. Try again; if it stays, copy the report for whoever runs it.</source>
        <translation>Sie scheitert seit %1. Erneut versuchen; bleibt es so, den Bericht für den Betreiber kopieren.</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Limited until %1</source>
        <translation>Begrenzt bis %1</translation>
    </message>
    <message>
        <source>Tries again at %1</source>
        <translation>Neuer Versuch um %1</translation>
    </message>
    <message>
        <source>Syncing in another Plumbline</source>
        <translation>Liest in einem anderen Plumbline</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Syncing for the first time</source>
        <translation>Liest zum ersten Mal</translation>
    </message>
    <message>
        <source>%1 records of %2 so far</source>
        <translation>bisher %1 Datensätze von %2</translation>
    </message>
    <message>
        <source>stopped after 1 page, can go on</source>
        <translation>nach 1 Seite angehalten, kann weitergehen</translation>
    </message>
    <message>
        <source>stopped after %1 pages, can go on</source>
        <translation>nach %1 Seiten angehalten, kann weitergehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The sync of %1 was stopped</source>
        <translation>Der Abruf von %1 wurde angehalten</translation>
    </message>
    <message>
        <source>What was read is kept. The next sync goes on from there.</source>
        <translation>Gelesenes bleibt. Der nächste Abruf macht dort weiter.</translation>
    </message>
    <message>
        <source>It was stopped in the middle. What was read is kept; the next sync goes on.</source>
        <translation>Es wurde mittendrin angehalten. Gelesenes bleibt; der nächste Abruf macht weiter.</translation>
    </message>
    <message>
        <source>The sync tries again by itself at %1.</source>
        <translation>Der Abruf wird um %1 von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Its rate limit is used up. The sync goes on by itself at %1.</source>
        <translation>Das Abfragelimit ist erschöpft. Der Abruf geht um %1 von selbst weiter.</translation>
    </message>
    <message>
        <source>Nothing is lost yet</source>
        <translation>Noch ist nichts verloren</translation>
    </message>
    <message>
        <source>History is being lost</source>
        <translation>Geschichte geht gerade verloren</translation>
    </message>
    <message>
        <source>It keeps %1 for %2. The oldest that is missing goes on %3, in %4.</source>
        <comment>stream, span, time, span</comment>
        <translation>Sie bewahrt %1 für %2 auf. Das Älteste, das fehlt, verschwindet am %3, in %4.</translation>
    </message>
    <message>
        <source>It keeps %1 for %2. What was not read has been going since %3.</source>
        <comment>stream, span, time</comment>
        <translation>Sie bewahrt %1 für %2 auf. Was nicht gelesen wurde, verschwindet seit %3.</translation>
    </message>
    <message>
        <source>%1: nothing newer than %2</source>
        <comment>row types, time</comment>
        <translation>%1: nichts nach %2</translation>
    </message>
    <message>
        <source>%1: nothing from here yet</source>
        <comment>row types</comment>
        <translation>%1: von hier noch nichts</translation>
    </message>
    <message>
        <source>Its newest complete sync is %1 old, and it is to be read every %2. Sync it, or let the schedule run.</source>
        <translation>Der neueste vollständige Abruf ist %1 alt, gelesen werden soll alle %2. Jetzt abrufen, oder den Plan laufen lassen.</translation>
    </message>
</context>
<context>
    <name>plumbline::SourcesController</name>
    <message>
        <source>%1 failing</source>
        <translation>%1 scheitern</translation>
    </message>
    <message>
        <source>%1 stale or unreachable</source>
        <translation>%1 veraltet oder nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 limited</source>
        <translation>%1 begrenzt</translation>
    </message>
    <message>
        <source>%1 syncing</source>
        <translation>%1 im Abruf</translation>
    </message>
    <message>
        <source>%1 never read</source>
        <translation>%1 nie gelesen</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 ruhen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>place in a file, what is wrong</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 of %2 current</source>
        <translation>%1 von %2 aktuell</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ruht.</translation>
    </message>
    <message>
        <source>%1 is read again.</source>
        <translation>%1 wird wieder gelesen.</translation>
    </message>
    <message>
        <source>%1 is removed. Its records are kept.</source>
        <translation>%1 ist entfernt. Ihre Datensätze bleiben.</translation>
    </message>
    <message>
        <source>Read only when asked</source>
        <translation>Nur auf Verlangen</translation>
    </message>
    <message>
        <source>next: %1 %2</source>
        <comment>source, time</comment>
        <translation>als Nächstes: %1 %2</translation>
    </message>
    <message>
        <source>next: %1 now</source>
        <comment>source</comment>
        <translation>als Nächstes: %1, jetzt</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>The sample could not be started.</source>
        <translation>Das Beispiel konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>plumbline::StreamWords</name>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <comment>records seen, claimed</comment>
        <translation>%1 von mindestens %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>records seen, claimed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>not installed or not permitted there</source>
        <translation>dort nicht vorhanden oder nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 confirmed unchanged</source>
        <comment>answers</comment>
        <translation>%1 unverändert bestätigt</translation>
    </message>
    <message>
        <source>only what changed</source>
        <translation>nur Geändertes</translation>
    </message>
    <message>
        <source>its clock is %1 s off</source>
        <translation>ihre Uhr weicht %1 s ab</translation>
    </message>
    <message>
        <source>not finished, goes on from here</source>
        <translation>nicht beendet, geht hier weiter</translation>
    </message>
    <message>
        <source>shows only what holds now, seen %1</source>
        <translation>zeigt nur den Stand, gesehen %1</translation>
    </message>
    <message>
        <source>loses what is not read in %1</source>
        <translation>verliert, was in %1 nicht gelesen ist</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a window of time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>changed since %1</source>
        <translation>geändert seit %1</translation>
    </message>
    <message>
        <source>goes on at %1</source>
        <comment>a cursor</comment>
        <translation>weiter bei %1</translation>
    </message>
</context>
<context>
    <name>plumbline::SurvivalCurve</name>
    <message>
        <source>—</source>
        <comment>a value that is not defined</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>open ones counted, n %1</source>
        <translation>offene mitgezählt, n %1</translation>
    </message>
    <message>
        <source>closed only, n %1</source>
        <translation>nur geschlossene, n %1</translation>
    </message>
</context>
<context>
    <name>plumbline::SyncController</name>
    <message>
        <source>Sync %1 of %2</source>
        <translation>Abruf %1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 %3, page %4</source>
        <comment>place, source, stream, page</comment>
        <translation>%1 · %2 %3, Seite %4</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Waiting for another Plumbline</source>
        <translation>Wartet auf ein anderes Plumbline</translation>
    </message>
</context>
<context>
    <name>plumbline::SyncWords</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <comment>records</comment>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <comment>stream, page</comment>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>records</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>rate, time</comment>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>unknown, the server names no total</source>
        <translation>unbekannt, der Server nennt keine Gesamtzahl</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>%1 new, %2 changed</source>
        <translation>%1 neu, %2 geändert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 pages kept, can go on</source>
        <translation>%1 Seiten behalten, kann weitergehen</translation>
    </message>
    <message>
        <source>nothing was read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 sources failed: %3</source>
        <translation>%1 von %2 Quellen fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>Sync stopped. What was read is kept, and the next sync goes on from there.</source>
        <translation>Abruf angehalten. Gelesenes bleibt, und der nächste Abruf macht dort weiter.</translation>
    </message>
    <message>
        <source>Sync done: %1 new, %2 changed, %3 put aside</source>
        <translation>Abruf fertig: %1 neu, %2 geändert, %3 beiseitegelegt</translation>
    </message>
    <message>
        <source>(process %1 on %2)</source>
        <translation>(Prozess %1 auf %2)</translation>
    </message>
    <message>
        <source>Another Plumbline writes to this store %1</source>
        <translation>Ein anderes Plumbline schreibt in diesen Speicher %1</translation>
    </message>
    <message>
        <source>Another Plumbline writes to this store since %1 %2</source>
        <comment>time, process</comment>
        <translation>Ein anderes Plumbline schreibt seit %1 in diesen Speicher %2</translation>
    </message>
</context>
<context>
    <name>plumbline::TableExport</name>
    <message>
        <source>Rows written: %1, to %2</source>
        <translation>Geschriebene Zeilen: %1, nach %2</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Angehalten: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>No file was written: %1 (%2)</source>
        <comment>reason, path</comment>
        <translation>Keine Datei geschrieben: %1 (%2)</translation>
    </message>
    <message>
        <source>Rows written: the first %1 of %2, to %3; the others are not in this table</source>
        <comment>count, all, path</comment>
        <translation>Geschriebene Zeilen: die ersten %1 von %2, nach %3; die übrigen stehen nicht in dieser Tabelle</translation>
    </message>
</context>
<context>
    <name>plumbline::TileWords</name>
    <message>
        <source>Open exceptions</source>
        <translation>Offene Ausnahmen</translation>
    </message>
    <message>
        <source>Gate bypass rate</source>
        <translation>Umgehungsrate der Gates</translation>
    </message>
    <message>
        <source>Evidence latency, p95</source>
        <translation>Nachweisverzug, p95</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <translation>Zeit bis Behebung</translation>
    </message>
    <message>
        <source>Time to prevent</source>
        <translation>Zeit bis Vorbeugung</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Remediated within SLA</source>
        <translation>Fristgerecht behoben</translation>
    </message>
    <message>
        <source>AI spend</source>
        <translation>KI-Ausgaben</translation>
    </message>
    <message>
        <source>Manual deploys</source>
        <translation>Manuelle Deployments</translation>
    </message>
    <message>
        <source>Waived releases</source>
        <translation>Releases mit Ausnahme</translation>
    </message>
    <message>
        <source>Repeat violations</source>
        <translation>Wiederholte Verstöße</translation>
    </message>
    <message>
        <source>Repeat incidents</source>
        <translation>Wiederholte Vorfälle</translation>
    </message>
    <message>
        <source>Traceable deploys</source>
        <translation>Rückverfolgbare Deployments</translation>
    </message>
    <message>
        <source>Trace contract</source>
        <translation>Trace-Vertrag</translation>
    </message>
    <message>
        <source>Failover readiness</source>
        <translation>Failover-Bereitschaft</translation>
    </message>
    <message>
        <source>Agent loops &gt; 10</source>
        <translation>Agentenschleifen &gt; 10</translation>
    </message>
    <message>
        <source>%1, being read</source>
        <translation>%1, wird gelesen</translation>
    </message>
    <message>
        <source>%1&#x202f;%2</source>
        <comment>number, unit</comment>
        <translation>%1&#x202f;%2</translation>
    </message>
    <message>
        <source>%1 expired, still open</source>
        <translation>%1 abgelaufen, noch offen</translation>
    </message>
    <message>
        <source>%1 episodes</source>
        <translation>%1 Episoden</translation>
    </message>
    <message>
        <source>%1 of %2 services ready</source>
        <translation>%1 von %2 Diensten bereit</translation>
    </message>
    <message>
        <source>%1&#x202f;% of hours covered</source>
        <translation>%1&#x202f;% der Stunden erfasst</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umg.</translation>
    </message>
    <message>
        <source>Not filtered by %1</source>
        <translation>Nicht gefiltert nach %1</translation>
    </message>
    <message>
        <source>Week not over</source>
        <comment>a running week is not judged</comment>
        <translation>Woche nicht zu Ende</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 excluded, none counts</source>
        <translation>%1 ausgeschlossen, nichts zählt</translation>
    </message>
    <message>
        <source>%1 of %2 without evidence</source>
        <translation>%1 von %2 ohne Nachweis</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <comment>findings</comment>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>%1 of %2 prevented</source>
        <comment>causes</comment>
        <translation>%1 von %2 verhindert</translation>
    </message>
    <message>
        <source>%1 of %2 episodes rated</source>
        <comment>drift</comment>
        <translation>%1 von %2 Episoden gewertet</translation>
    </message>
</context>
<context>
    <name>plumbline::TimelineController</name>
    <message>
        <source>Records by day</source>
        <translation>Datensätze je Tag</translation>
    </message>
    <message>
        <source>Records by week</source>
        <translation>Datensätze je Woche</translation>
    </message>
    <message>
        <source>Records by month</source>
        <translation>Datensätze je Monat</translation>
    </message>
</context>
<context>
    <name>plumbline::TraceWords</name>
    <message>
        <source>Nothing leads from it to a deployment, a commit or a digest.</source>
        <translation>Nichts führt von dort zu einem Deployment, einem Commit oder einem Digest.</translation>
    </message>
    <message>
        <source>%1 of %2 links by exact or declared records, %3 only inferred</source>
        <translation>%1 von %2 Gliedern durch genaue oder erklärte Datensätze, %3 nur erschlossen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>plumbline::ViewsController</name>
    <message>
        <source>the last full week</source>
        <translation>die letzte volle Woche</translation>
    </message>
    <message>
        <source>as known on %1</source>
        <translation>Kenntnisstand %1</translation>
    </message>
    <message>
        <source>These are the rows behind one number. Keep the page of the number instead.</source>
        <translation>Das sind die Zeilen hinter einer einzelnen Zahl. Behalten lässt sich die Seite der Zahl.</translation>
    </message>
    <message>
        <source>The question in the field is not understood yet.</source>
        <translation>Die Frage im Feld ist noch nicht verständlich.</translation>
    </message>
    <message>
        <source>It cannot be read any more.</source>
        <translation>Sie lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Director: the last full week</source>
        <translation>Leitung: die letzte volle Woche</translation>
    </message>
    <message>
        <source>Officer: exceptions, the next to expire first</source>
        <translation>Compliance: Ausnahmen, die als Nächste ablaufen zuerst</translation>
    </message>
    <message>
        <source>Officer: decisions that were bypassed</source>
        <translation>Compliance: umgangene Entscheidungen</translation>
    </message>
    <message>
        <source>This view cannot be kept: %1</source>
        <translation>Diese Ansicht lässt sich nicht behalten: %1</translation>
    </message>
    <message>
        <source>The view %1 cannot be shown: %2</source>
        <translation>Die Ansicht %1 lässt sich nicht zeigen: %2</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>plumbline::WeeklyReviewController</name>
    <message>
        <source>No bypass this week</source>
        <translation>Keine Umgehung in dieser Woche</translation>
    </message>
    <message>
        <source>The bypass of this week</source>
        <translation>Die Umgehung dieser Woche</translation>
    </message>
    <message>
        <source>The %1 bypasses of this week</source>
        <translation>Die %1 Umgehungen dieser Woche</translation>
    </message>
    <message>
        <source>Bypasses are not known</source>
        <translation>Umgehungen sind nicht bekannt</translation>
    </message>
</context>
<context>
    <name>plumbline::WeeklyWords</name>
    <message>
        <source>%1 signal, worse</source>
        <translation>%1 Signal schlechter</translation>
    </message>
    <message>
        <source>%1 signals, worse</source>
        <translation>%1 Signale schlechter</translation>
    </message>
    <message>
        <source>%1 signal, better</source>
        <translation>%1 Signal besser</translation>
    </message>
    <message>
        <source>%1 signals, better</source>
        <translation>%1 Signale besser</translation>
    </message>
    <message>
        <source>%1 routine</source>
        <translation>%1 im Rahmen</translation>
    </message>
    <message>
        <source>%1 partial</source>
        <translation>%1 unvollständig</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>%1 without enough data</source>
        <translation>%1 mit zu wenig Daten</translation>
    </message>
    <message>
        <source>Unmapped service</source>
        <translation>Nicht zugeordneter Dienst</translation>
    </message>
    <message>
        <source>%1 other services</source>
        <translation>%1 weitere Dienste</translation>
    </message>
    <message>
        <source>No owner since %1</source>
        <translation>Ohne Verantwortlichen seit %1</translation>
    </message>
    <message>
        <source>Never expires, %1 old</source>
        <translation>Läuft nie ab, %1 alt</translation>
    </message>
    <message>
        <source>Renewed %1 times, %2 old</source>
        <translation>%1-mal verlängert, %2 alt</translation>
    </message>
    <message>
        <source>Outlived its release, %1 old</source>
        <translation>Hat ihr Release überlebt, %1 alt</translation>
    </message>
    <message>
        <source>%1, still honoured</source>
        <translation>%1, weiter befolgt</translation>
    </message>
    <message>
        <source>%1, still open</source>
        <translation>%1, weiter offen</translation>
    </message>
    <message>
        <source>Expired %1 ago</source>
        <translation>Vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>Expired today</source>
        <translation>Heute abgelaufen</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation>Keine Regel genannt</translation>
    </message>
</context>
<context>
    <name>population</name>
    <message>
        <source>Changes of identities, roles and privileges: no source delivers them.</source>
        <extracomment>resources/populations/break_glass.toml</extracomment>
        <translation>Änderungen von Identitäten, Rollen und Rechten: Keine Quelle liefert sie.</translation>
    </message>
    <message>
        <source>Why the normal way was not followed: no source has a field for it. Deployments that no gate saw may be emergencies that nobody reported: see `plumbline evidence contradictions --rule deployed_undecided`.</source>
        <extracomment>resources/populations/emergency_changes.toml</extracomment>
        <translation>Warum der normale Weg nicht gegangen wurde: Keine Quelle hat ein Feld dafür. Deployments, die kein Gate sah, können Notfälle sein, die niemand gemeldet hat: siehe `plumbline evidence contradictions --rule deployed_undecided`.</translation>
    </message>
    <message>
        <source>Tests of the rule and its release note: no source tells of them.</source>
        <extracomment>resources/populations/policy_changes.toml</extracomment>
        <translation>Tests der Regel und ihr Versionshinweis: Keine Quelle berichtet davon.</translation>
    </message>
    <message>
        <source>Whether the approver had the role on that date: no source tells of roles.</source>
        <extracomment>resources/populations/production_changes.toml</extracomment>
        <translation>Ob die freigebende Person die Rolle an diesem Tag hatte: Keine Quelle berichtet von Rollen.</translation>
    </message>
    <message>
        <source>Owners before the first reading of the catalogue: it shows what holds now.</source>
        <extracomment>resources/populations/service_owners.toml</extracomment>
        <translation>Verantwortliche vor dem ersten Lesen des Katalogs: Er zeigt, was jetzt gilt.</translation>
    </message>
</context>
<context>
    <name>request</name>
    <message>
        <source>All production changes to in-scope systems in the period; sample 25 with approvals.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Alle Änderungen in Produktion an Systemen im Umfang im Zeitraum; Stichprobe von 25 mit Freigaben.</translation>
    </message>
    <message>
        <source>Show one change from commit to production.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Zeigen Sie eine Änderung vom Commit bis zur Produktion.</translation>
    </message>
    <message>
        <source>Were approvals before deployment, and by someone else?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Lagen die Freigaben vor dem Deployment, und kamen sie von jemand anderem?</translation>
    </message>
    <message>
        <source>Emergency changes and their review afterwards.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Notfalländerungen und ihre nachträgliche Prüfung.</translation>
    </message>
    <message>
        <source>Who approved this exception, under which policy version, and when did it expire?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Wer hat diese Ausnahme genehmigt, unter welcher Richtlinienversion, und wann lief sie ab?</translation>
    </message>
    <message>
        <source>All exceptions in force at any time in the period.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Alle Ausnahmen, die irgendwann im Zeitraum in Kraft waren.</translation>
    </message>
    <message>
        <source>Exceptions per release; are they rare?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ausnahmen je Release; sind sie selten?</translation>
    </message>
    <message>
        <source>Every blocked promotion and what happened next.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede gesperrte Promotion, und was danach geschah.</translation>
    </message>
    <message>
        <source>When did this rule change, who reviewed it, which releases were affected?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Wann hat sich diese Regel geändert, wer hat das geprüft, welche Releases waren betroffen?</translation>
    </message>
    <message>
        <source>Are similar changes treated the same?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Werden ähnliche Änderungen gleich behandelt?</translation>
    </message>
    <message>
        <source>Which policy allowed the change behind this incident, and what changes next?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Welche Richtlinie hat die Änderung hinter diesem Vorfall erlaubt, und was ändert sich nun?</translation>
    </message>
    <message>
        <source>High vulnerabilities fixed within SLA; show misses and approvals for extension.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Hohe Schwachstellen fristgerecht behoben; Versäumnisse und Freigaben für Verlängerungen zeigen.</translation>
    </message>
    <message>
        <source>Configuration drift: detected, when, approved?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Konfigurationsdrift: entdeckt, wann, genehmigt?</translation>
    </message>
    <message>
        <source>Access and privilege changes, and break-glass.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Änderungen von Zugängen und Rechten, und Notzugriffe (Break-Glass).</translation>
    </message>
    <message>
        <source>Inventory of in-scope systems at the start and end of the period; changes.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Inventar der Systeme im Umfang zu Beginn und Ende des Zeitraums; Änderungen.</translation>
    </message>
    <message>
        <source>Who owns this service; was an owner assigned throughout?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Wer verantwortet diesen Dienst; war durchgehend jemand verantwortlich?</translation>
    </message>
    <message>
        <source>Evidence that this control operated every week.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Nachweis, dass diese Kontrolle jede Woche gewirkt hat.</translation>
    </message>
    <message>
        <source>Evidence was created at the time, not for the audit.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Nachweise entstanden zu ihrer Zeit, nicht für die Prüfung.</translation>
    </message>
    <message>
        <source>How is this report produced? Parameters? Who can change it?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Wie entsteht dieser Bericht? Parameter? Wer kann ihn ändern?</translation>
    </message>
    <message>
        <source>Are logs protected from change; which time source?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Sind Protokolle vor Änderung geschützt; welche Zeitquelle?</translation>
    </message>
    <message>
        <source>AI systems: who used which model, policy decision, violations, cost; logs kept at least 6 months.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>KI-Systeme: wer hat welches Modell genutzt, Richtlinienentscheidung, Verstöße, Kosten; Protokolle mindestens 6 Monate aufbewahrt.</translation>
    </message>
    <message>
        <source>Did a model or AI decide a release?</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Hat ein Modell oder eine KI über ein Release entschieden?</translation>
    </message>
    <message>
        <source>Every change of production once, counts by service, channel and approval, the digest of the list, and a drawn sample whose items have their trace.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Änderung in Produktion einmal, Anzahlen nach Dienst, Weg und Freigabe, der Digest der Liste und eine gezogene Stichprobe, deren Posten ihren Trace haben.</translation>
    </message>
    <message>
        <source>The trace of one change with times, actors, digests and policy versions, and the rows behind each link.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Der Trace einer Änderung mit Zeiten, Handelnden, Digests und Richtlinienversionen und den Datensätzen hinter jedem Glied.</translation>
    </message>
    <message>
        <source>Every change of production as approved in time, by its own author only, late, or not at all.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Änderung in Produktion als rechtzeitig freigegeben, nur vom eigenen Autor, verspätet oder gar nicht.</translation>
    </message>
    <message>
        <source>Every change by hand or as an emergency, with who approved it and when, before or after.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Änderung von Hand oder als Notfall, mit wem und wann sie freigegeben wurde, vorher oder nachher.</translation>
    </message>
    <message>
        <source>The lineage of one exception: grants, renewals, moved expiries, and what honoured it after its end.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Der Werdegang einer Ausnahme: Erteilungen, Verlängerungen, verschobene Abläufe, und was sie nach ihrem Ende befolgt hat.</translation>
    </message>
    <message>
        <source>Every exception once, with age, owner, approver, expiry, and how often it was honoured after its end.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Ausnahme einmal, mit Alter, Verantwortlichen, Genehmigenden, Ablauf, und wie oft sie nach ihrem Ende befolgt wurde.</translation>
    </message>
    <message>
        <source>Every release with the number of exceptions that it applied; those of which no source says so stand apart.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jedes Release mit der Zahl der Ausnahmen, die es nutzte; die, von denen keine Quelle das sagt, stehen für sich.</translation>
    </message>
    <message>
        <source>Every block once, with what the same rule said of the same subject next: passed, excepted, blocked again, bypassed, nothing.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Sperre einmal, mit dem, was dieselbe Regel als Nächstes zum selben Gegenstand sagte: bestanden, ausgenommen, wieder gesperrt, umgangen, nichts.</translation>
    </message>
    <message>
        <source>Every version of a rule that began or ended in the period, with author, commit and the number of decisions under it.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Regelversion, die im Zeitraum begann oder endete, mit Autor, Commit und der Zahl der Entscheidungen unter ihr.</translation>
    </message>
    <message>
        <source>Every digest under one version of a rule that at least two environments decided about, and whether they agree.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jeder Digest unter einer Regelversion, über den mindestens zwei Umgebungen entschieden, und ob sie übereinstimmen.</translation>
    </message>
    <message>
        <source>From the incident to the deployments that it may come from, and the decisions, versions and exceptions that let them pass.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Vom Vorfall zu den Deployments, von denen er kommen kann, und den Entscheidungen, Versionen und Ausnahmen, die sie durchließen.</translation>
    </message>
    <message>
        <source>Every finding whose time ended in the period: met, missed, accepted late.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jeder Befund, dessen Frist im Zeitraum endete: eingehalten, versäumt, verspätet angenommen.</translation>
    </message>
    <message>
        <source>Every episode that overlaps the period, with when all was well for the last time.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Episode, die den Zeitraum berührt, mit dem letzten Zeitpunkt, zu dem alles in Ordnung war.</translation>
    </message>
    <message>
        <source>Every decision of a gate that somebody overrode, with who and why.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Gate-Entscheidung, über die sich jemand hinwegsetzte, mit wer und warum.</translation>
    </message>
    <message>
        <source>Every service that a catalogue names or production shows, with who sees it: agreed, shadow, ghost.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jeder Dienst, den ein Katalog nennt oder die Produktion zeigt, mit wer ihn sieht: übereinstimmend, Schatten, Geist.</translation>
    </message>
    <message>
        <source>Every service of the catalogue with its owner and team as of the end of the period.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jeder Dienst des Katalogs mit Verantwortlichen und Team zum Ende des Zeitraums.</translation>
    </message>
    <message>
        <source>Week by week what of each control was due and what was there; an empty week is a deviation.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Woche für Woche, was zu jeder Kontrolle fällig war und was da war; eine leere Woche ist eine Abweichung.</translation>
    </message>
    <message>
        <source>Every decision with when its evidence was there: at once, late, made long after, or never.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Entscheidung mit dem Zeitpunkt ihres Nachweises: sofort, verspätet, lange danach gemacht oder nie.</translation>
    </message>
    <message>
        <source>The definition of a figure: rules in words, parameters, version and the digest of its files.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Die Definition einer Kennzahl: Regeln in Worten, Parameter, Version und der Digest ihrer Dateien.</translation>
    </message>
    <message>
        <source>Whether every row and reading fits the signed log, line by line.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ob jeder Datensatz und jede Lesung zum signierten Protokoll passt, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Every request to a model in the period, with what the policy decided and what it violated.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Anfrage an ein Modell im Zeitraum, mit dem, was die Richtlinie entschied und wogegen sie verstieß.</translation>
    </message>
    <message>
        <source>Every decision of a gate that a model made; none is expected.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Jede Gate-Entscheidung, die ein Modell traf; erwartet wird keine.</translation>
    </message>
    <message>
        <source>Pipeline, cluster and change record are compared; readings without an outage; totals claimed against seen; ids that are missing.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Pipeline, Cluster und Änderungsdatensatz werden verglichen; Lesungen ohne Ausfall; angegebene gegen gesehene Summen; fehlende Nummern.</translation>
    </message>
    <message>
        <source>Exact, declared and inferred links are told apart; what is missing is shown as missing.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Genaue, erklärte und erschlossene Glieder werden unterschieden; was fehlt, wird als fehlend gezeigt.</translation>
    </message>
    <message>
        <source>All items of R1 are judged, none is skipped: the counts add up to the number of items.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Alle Posten von R1 werden beurteilt, keiner wird übergangen: Die Anzahlen ergeben zusammen die Zahl der Posten.</translation>
    </message>
    <message>
        <source>The same as R1; beside it, deployments that no gate saw, which may be emergencies that nobody reported.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Dasselbe wie R1; daneben Deployments, die kein Gate sah und die Notfälle sein können, die niemand gemeldet hat.</translation>
    </message>
    <message>
        <source>Events that only show by comparing two readings say between which two.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ereignisse, die sich nur aus dem Vergleich zweier Lesungen ergeben, sagen, zwischen welchen beiden.</translation>
    </message>
    <message>
        <source>Which sources tell of exceptions and that none of them was unread for longer than it keeps them.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Welche Quellen von Ausnahmen berichten, und dass keine davon länger ungelesen blieb, als sie sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Releases whose exceptions nobody tells are counted as such and not as none.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Releases, von deren Ausnahmen niemand berichtet, werden als solche gezählt und nicht als keine.</translation>
    </message>
    <message>
        <source>Deployments that no gate saw stand beside it (metric gate_coverage).</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Deployments, die kein Gate sah, stehen daneben (Kennzahl gate_coverage).</translation>
    </message>
    <message>
        <source>Versions come from the history of the rule where its source keeps one.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Versionen kommen aus dem Verlauf der Regel, wo ihre Quelle einen führt.</translation>
    </message>
    <message>
        <source>Groups of at least two; what cannot be grouped is counted with its reason.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Gruppen aus mindestens zweien; was sich nicht gruppieren lässt, wird mit seinem Grund gezählt.</translation>
    </message>
    <message>
        <source>Which links are inferred is said; incidents that lead to no deployment are shown as such.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Welche Glieder erschlossen sind, wird gesagt; Vorfälle, die zu keinem Deployment führen, werden als solche gezeigt.</translation>
    </message>
    <message>
        <source>Which scanners tell of findings, and what each of them was unable to tell.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Welche Scanner von Befunden berichten, und was jeder von ihnen nicht sagen konnte.</translation>
    </message>
    <message>
        <source>How closely each asset was looked at: what came and went in between was never seen.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Wie genau auf jedes Objekt geschaut wurde: Was dazwischen kam und ging, wurde nie gesehen.</translation>
    </message>
    <message>
        <source>Only overrides are told; changes of identities and roles are delivered by no source.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Berichtet wird nur von Übersteuerungen; Änderungen von Identitäten und Rollen liefert keine Quelle.</translation>
    </message>
    <message>
        <source>Ask with --as-of and --known-at of each of the two days; catalogues show what holds now, so nothing is known before the first reading.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Mit --as-of und --known-at jedes der beiden Tage fragen; Kataloge zeigen, was jetzt gilt, also ist vor dem ersten Lesen nichts bekannt.</translation>
    </message>
    <message>
        <source>Versions of the row tell what was known before; nothing before the first reading.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Versionen des Datensatzes sagen, was zuvor bekannt war; vor dem ersten Lesen nichts.</translation>
    </message>
    <message>
        <source>What was due is counted from the same rows as the evidence.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Was fällig war, wird aus denselben Datensätzen gezählt wie die Nachweise.</translation>
    </message>
    <message>
        <source>Decisions without evidence are items, too.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Auch Entscheidungen ohne Nachweis sind Posten.</translation>
    </message>
    <message>
        <source>A packet carries the same definition as plain SQL with what it must print.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ein Paket enthält dieselbe Definition als einfaches SQL mit dem, was es ausgeben muss.</translation>
    </message>
    <message>
        <source>The log is a Merkle tree with signed checkpoints; clocks of servers are compared at each reading.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Das Protokoll ist ein Merkle-Baum mit signierten Prüfpunkten; die Uhren der Server werden bei jedem Lesen verglichen.</translation>
    </message>
    <message>
        <source>What the telemetry lacks is counted field by field (metric trace_contract).</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Was der Telemetrie fehlt, wird Feld für Feld gezählt (Kennzahl trace_contract).</translation>
    </message>
    <message>
        <source>Decisions of which no source says who made them are excluded as decider_unknown, with their number.</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Entscheidungen, von denen keine Quelle sagt, wer sie traf, sind als decider_unknown ausgeschlossen, mit ihrer Zahl.</translation>
    </message>
    <message>
        <source>A commit, a digest or a row</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ein Commit, ein Digest oder ein Datensatz</translation>
    </message>
    <message>
        <source>An exception, such as exception:defectdojo:7</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Eine Ausnahme, etwa exception:defectdojo:7</translation>
    </message>
    <message>
        <source>An incident, such as incident:pagerduty:P1</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Ein Vorfall, etwa incident:pagerduty:P1</translation>
    </message>
    <message>
        <source>A metric, as `metric list` names it</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Eine Kennzahl, wie `metric list` sie nennt</translation>
    </message>
</context>
<context>
    <name>request.attribute</name>
    <message>
        <source>approved before it</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>vorher freigegeben</translation>
    </message>
    <message>
        <source>by somebody else</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>durch jemand anderen</translation>
    </message>
    <message>
        <source>what was approved is what runs</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>das Freigegebene läuft</translation>
    </message>
    <message>
        <source>tested</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>getestet</translation>
    </message>
    <message>
        <source>reason recorded</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Grund festgehalten</translation>
    </message>
    <message>
        <source>reviewed afterwards</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>nachträglich geprüft</translation>
    </message>
    <message>
        <source>owner named</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Verantwortliche genannt</translation>
    </message>
    <message>
        <source>approved by somebody else</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>durch jemand anderen freigegeben</translation>
    </message>
    <message>
        <source>ended on time</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>pünktlich beendet</translation>
    </message>
    <message>
        <source>what was blocked was mended or excepted</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>das Gesperrte wurde behoben oder ausgenommen</translation>
    </message>
    <message>
        <source>reviewed by somebody else</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>durch jemand anderen geprüft</translation>
    </message>
    <message>
        <source>fixed or accepted in time</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>rechtzeitig behoben oder angenommen</translation>
    </message>
    <message>
        <source>detected</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>entdeckt</translation>
    </message>
    <message>
        <source>mended or approved</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>behoben oder genehmigt</translation>
    </message>
    <message>
        <source>evidence made at the time</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Nachweis zu seiner Zeit entstanden</translation>
    </message>
    <message>
        <source>policy applied</source>
        <extracomment>resources/requests/requests.toml</extracomment>
        <translation>Richtlinie angewandt</translation>
    </message>
</context>
<context>
    <name>request.citation</name>
    <message>
        <source>customary for controls that operate many times a day (forum of SOX practitioners; no standard prescribes it)</source>
        <extracomment>resources/requests/sampling.toml</extracomment>
        <translation>üblich für Kontrollen, die mehrmals am Tag wirken (Forum von SOX-Praktikern; kein Standard schreibt es vor)</translation>
    </message>
    <message>
        <source>customary for weekly controls (5 to 15; no standard prescribes it)</source>
        <extracomment>resources/requests/sampling.toml</extracomment>
        <translation>üblich für wöchentliche Kontrollen (5 bis 15; kein Standard schreibt es vor)</translation>
    </message>
    <message>
        <source>customary for monthly controls (2 to 5; no standard prescribes it)</source>
        <extracomment>resources/requests/sampling.toml</extracomment>
        <translation>üblich für monatliche Kontrollen (2 bis 5; kein Standard schreibt es vor)</translation>
    </message>
    <message>
        <source>customary for quarterly controls (no standard prescribes it)</source>
        <extracomment>resources/requests/sampling.toml</extracomment>
        <translation>üblich für vierteljährliche Kontrollen (kein Standard schreibt es vor)</translation>
    </message>
    <message>
        <source>customary for annual controls (no standard prescribes it)</source>
        <extracomment>resources/requests/sampling.toml</extracomment>
        <translation>üblich für jährliche Kontrollen (kein Standard schreibt es vor)</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>Commit</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Review</translation>
    </message>
    <message>
        <source>Build</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Build</translation>
    </message>
    <message>
        <source>Provenance</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Other evidence</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Weitere Nachweise</translation>
    </message>
    <message>
        <source>Gate decisions</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Gate-Entscheidungen</translation>
    </message>
    <message>
        <source>Exceptions used</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Genutzte Ausnahmen</translation>
    </message>
    <message>
        <source>Policy versions</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Richtlinienversionen</translation>
    </message>
    <message>
        <source>Approvals</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Artifact</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Deployment</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Deployed before to</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Zuvor ausgerollt nach</translation>
    </message>
    <message>
        <source>Seen running</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Laufend gesehen</translation>
    </message>
    <message>
        <source>Incidents after</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Vorfälle danach</translation>
    </message>
    <message>
        <source>Findings after</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Befunde danach</translation>
    </message>
    <message>
        <source>Drift after</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Drift danach</translation>
    </message>
    <message>
        <source>Rolled back by</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Zurückgerollt durch</translation>
    </message>
    <message>
        <source>The deployment&apos;s record names no commit.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Der Datensatz des Deployments nennt keinen Commit.</translation>
    </message>
    <message>
        <source>No merged change with this commit is known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Keine gemergte Änderung mit diesem Commit ist bekannt.</translation>
    </message>
    <message>
        <source>No review of the change is known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Kein Review der Änderung ist bekannt.</translation>
    </message>
    <message>
        <source>No record names the run that built it.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Kein Datensatz nennt den Lauf, der es gebaut hat.</translation>
    </message>
    <message>
        <source>No provenance of the digest is known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Keine Provenance des Digests ist bekannt.</translation>
    </message>
    <message>
        <source>None.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>No gate decided about this commit or digest.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Kein Gate hat über diesen Commit oder Digest entschieden.</translation>
    </message>
    <message>
        <source>The versions of the rules that decided are not known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Die Versionen der Regeln, die entschieden haben, sind nicht bekannt.</translation>
    </message>
    <message>
        <source>No approval of the deployment is known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Keine Freigabe des Deployments ist bekannt.</translation>
    </message>
    <message>
        <source>The deployment&apos;s record names no digest.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Der Datensatz des Deployments nennt keinen Digest.</translation>
    </message>
    <message>
        <source>It was not deployed, or no deployment of it is known.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Es wurde nicht ausgerollt, oder kein Deployment davon ist bekannt.</translation>
    </message>
    <message>
        <source>The deployment&apos;s record names no environment.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Der Datensatz des Deployments nennt keine Umgebung.</translation>
    </message>
    <message>
        <source>No system that looks at what runs has told of it.</source>
        <extracomment>resources/evidence/trace.toml</extracomment>
        <translation>Kein System, das auf das Laufende schaut, hat davon berichtet.</translation>
    </message>
</context>
</TS>
