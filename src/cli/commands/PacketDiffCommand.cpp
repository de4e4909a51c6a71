// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketDiffCommand.h"

#include "cli/Interrupt.h"
#include "cli/TextTable.h"
#include "verify/PacketDiff.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject toJson(const PacketDiff::Figure &figure)
{
    return {{u"id"_s, figure.id},
            {u"title"_s, figure.title},
            {u"before"_s, figure.before.isEmpty() ? QJsonValue() : figure.before},
            {u"after"_s, figure.after.isEmpty() ? QJsonValue() : figure.after},
            {u"other_definition"_s, figure.isOtherDefinition}};
}

QJsonObject toJson(const PacketDiff::Change &change)
{
    return {{u"type"_s, change.type},   {u"source"_s, change.source},
            {u"id"_s, change.id},       {u"before"_s, change.before.isEmpty() ? QJsonValue() : change.before},
            {u"after"_s, change.after}, {u"fields"_s, QJsonArray::fromStringList(change.changedFields())}};
}

QJsonValue toJson(const std::optional<PacketControl> &control)
{
    if (!control)
        return {};
    const auto number = [](const QString &text) { return text.isNull() ? QJsonValue() : QJsonValue(text); };
    return QJsonObject{{u"state"_s, control->state}, {u"due"_s, number(control->due)}, {u"present"_s, number(control->present)}};
}

QJsonObject toJson(const PacketDiff::Control &control)
{
    return {{u"id"_s, control.id},
            {u"title"_s, (control.after ? control.after : control.before)->title},
            {u"before"_s, toJson(control.before)},
            {u"after"_s, toJson(control.after)}};
}

QJsonObject toJson(const PacketDiff &diff)
{
    QJsonArray figures;
    for (const auto &figure : diff.figures)
        figures.append(toJson(figure));
    QJsonArray controls;
    for (const auto &control : diff.controls)
        controls.append(toJson(control));
    QJsonArray rows;
    for (auto row = diff.rows.cbegin(); row != diff.rows.cend(); ++row)
        rows.append(QJsonObject{{u"type"_s, row.key()}, {u"new"_s, row->added}, {u"changed"_s, row->changed}});
    QJsonArray changes;
    for (const auto &change : diff.changes)
        changes.append(toJson(change));
    QJsonValue gap;
    if (diff.hasPeriodGap())
        gap = QJsonObject{{u"from"_s, diff.before["period"_L1]["to"_L1]}, {u"to"_s, diff.after["period"_L1]["from"_L1]}};
    return {{u"before"_s, diff.before.value("name"_L1)},
            {u"after"_s, diff.after.value("name"_L1)},
            {u"before_period"_s, diff.before.value("period"_L1)},
            {u"after_period"_s, diff.after.value("period"_L1)},
            {u"before_as_of"_s, diff.before.value("as_of"_L1)},
            {u"after_as_of"_s, diff.after.value("as_of"_L1)},
            {u"period_gap"_s, gap},
            {u"before_id"_s, diff.beforeId},
            {u"after_id"_s, diff.afterId},
            {u"continuity"_s, toString(diff.continuity)},
            {u"first_is_partial"_s, diff.isFirstPartial},
            {u"figures"_s, figures},
            {u"controls"_s, diff.hasControlsBefore && diff.hasControlsAfter ? QJsonValue(controls) : QJsonValue()},
            {u"rows"_s, diff.hasRows() ? QJsonValue(rows) : QJsonValue()},
            {u"changes"_s, diff.hasRows() ? QJsonValue(changes) : QJsonValue()}};
}

QString figureText(const QJsonObject &figure)
{
    if (figure.isEmpty())
        return u"-"_s;
    const QJsonValue value = figure.value("value"_L1);
    const QString state = figure.value("state"_L1).toString();
    const QString cases = QString::number(figure.value("cases"_L1).toInteger());
    return value.isNull() ? u"%1, n %2"_s.arg(state, cases) : u"%1 (%2), n %3"_s.arg(value.toString(), state, cases);
}

QString words(PacketDiff::Continuity continuity)
{
    switch (continuity) {
    case PacketDiff::Continuity::Follows: return u"The second packet holds every line of the log since the first."_s;
    case PacketDiff::Continuity::Gap:
        return u"Lines between both packets are in neither: what changed there and changed back is not seen."_s;
    case PacketDiff::Continuity::Same: return u"Both are the same packet."_s;
    case PacketDiff::Continuity::Older:
        return u"The second packet is of an earlier state of the log than the first: name the earlier one first."_s;
    case PacketDiff::Continuity::Diverged:
        return u"The log went another way: the lines of one packet do not lead to the state that the other ended with; rows "
               "cannot be compared."_s;
    case PacketDiff::Continuity::Unrelated:
        return u"The second packet is of another log: rows cannot be compared."_s;
    }
    return {};
}

void tellPeriods(const PacketDiff &diff, Output &output)
{
    for (const auto &[which, packet] : {std::pair(u"first"_s, diff.before), std::pair(u"second"_s, diff.after)})
        output.line(u"%1: %2 until before %3, as of %4"_s.arg(which, packet["period"_L1]["from"_L1].toString(),
                                                              packet["period"_L1]["to"_L1].toString(),
                                                              packet["as_of"_L1].toString()));
    if (diff.hasPeriodGap())
        output.line(u"Neither period covers the time from %1 until before %2."_s.arg(
            diff.before["period"_L1]["to"_L1].toString(), diff.after["period"_L1]["from"_L1].toString()));
    if (diff.beginsEarlier())
        output.line(u"The period of the second packet begins before that of the first."_s);
}

/// Fields that name a person stand in no line openly, and are not compared.
QString changeText(const PacketDiff::Change &change)
{
    if (change.before.isEmpty())
        return u"not in the first packet"_s;
    const QStringList fields = change.changedFields();
    return fields.isEmpty() ? u"no field is another one (those that name a person are not compared)"_s
                            : u"changed in %1"_s.arg(fields.join(u", "_s));
}

void tellFigures(const PacketDiff &diff, Output &output)
{
    output.line(u"Figures that are not the same: %1"_s.arg(diff.figures.size()));
    TextTable table({u"figure"_s, u"before"_s, u"after"_s, u"definition"_s});
    for (const auto &figure : diff.figures)
        table.add({figure.id, figureText(figure.before), figureText(figure.after),
                   figure.definition()});
    const QStringList lines = diff.figures.isEmpty() ? QStringList() : table.lines();
    output.lines(lines);
}

QString controlText(const std::optional<PacketControl> &control)
{
    if (!control)
        return u"-"_s;
    return control->due.isNull() ? control->state : u"%1 of %2 (%3)"_s.arg(control->present, control->due, control->state);
}

void tellControls(const PacketDiff &diff, Output &output)
{
    if (!diff.hasControlsBefore || !diff.hasControlsAfter) {
        const QString which = diff.hasControlsBefore ? u"the second packet counts none"_s
            : diff.hasControlsAfter                  ? u"the first packet counts none"_s
                                                     : u"neither packet counts any"_s;
        output.line(u"Evidence of controls is not compared: %1"_s.arg(which));
        return;
    }
    output.line(u"Controls whose evidence is not counted the same: %1"_s.arg(diff.controls.size()));
    TextTable table({u"control"_s, u"before"_s, u"after"_s});
    for (const auto &control : diff.controls)
        table.add({control.id, controlText(control.before), controlText(control.after)});
    const QStringList lines = diff.controls.isEmpty() ? QStringList() : table.lines();
    output.lines(lines);
}

void tellRows(const PacketDiff &diff, Output &output)
{
    output.line(diff.continuity == PacketDiff::Continuity::Gap
                    ? u"Rows with a line in the second packet that the first has not (what is between them is not seen):"_s
                    : u"Rows with a line since the first packet:"_s);
    if (diff.isFirstPartial)
        output.line(u"(The first packet goes on from another one: rows that only that one tells of count as new.)"_s);
    TextTable table({u"type"_s, u"new"_s, u"changed"_s});
    for (auto row = diff.rows.cbegin(); row != diff.rows.cend(); ++row)
        table.add({row.key(), QString::number(row->added), QString::number(row->changed)});
    const QStringList lines = diff.rows.isEmpty() ? QStringList{u"none"_s} : table.lines();
    output.lines(lines);
    for (const auto &change : diff.changes)
        output.line(u"%1 %2 of %3: %4"_s.arg(change.type, change.id, change.source, changeText(change)));
}

} // namespace

void PacketDiffCommand::declare(VerbOptions &packet)
{
    m_diff = packet.verb("diff", "What changed between two packets: figures, controls, rows, exceptions, policies");
    m_diff->operand("A", m_before, "The earlier packet");
    m_diff->operand("B", m_after, "The later packet");
}

Result<ExitCode> PacketDiffCommand::run(const Invocation &invocation, Output &output)
{
    const Interrupt interrupt;
    const auto diff = PacketDiff::of(m_before, m_after, &interrupt.requested());
    if (!diff)
        return fail(diff.error());
    if (invocation.json()) {
        output.document(toJson(*diff));
        return ExitCode::Yes;
    }
    output.line(u"%1 -> %2"_s.arg(diff->before.value("name"_L1).toString(), diff->after.value("name"_L1).toString()));
    tellPeriods(*diff, output);
    output.line(words(diff->continuity));
    tellFigures(*diff, output);
    tellControls(*diff, output);
    if (diff->hasRows())
        tellRows(*diff, output);
    output.message(u"Whether both packets are genuine is what `plumbline packet verify` tells."_s);
    return ExitCode::Yes;
}

} // namespace plumbline
