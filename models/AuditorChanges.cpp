// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AuditorChanges.h"

#include "base/SafeText.h"
#include "models/EvidenceColumns.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString absent = u"—"_s;

/// Text for people and, to be sorted by, the one that the packet has.
void setText(TableLine &line, int column, const QString &text)
{
    line.set(column, text.isEmpty() ? absent : visibleText(text), text);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null: return {};
    case QJsonValue::String: return value.toString();
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::number(value.toInteger()); // a packet's lines have no fractions
    case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

} // namespace

QString AuditorChanges::figureText(const QJsonObject &figure) const
{
    const std::pair<QString, QString> states[] = {
        {u"value"_s, {}},
        {u"measured_zero"_s, tr("measured zero")},
        {u"undefined"_s, tr("undefined")},
        {u"insufficient"_s, tr("not enough data")},
        {u"partial"_s, tr("partial")},
        {u"stale"_s, tr("stale")},
        {u"unknown"_s, tr("not collected")},
        {u"maturing"_s, tr("maturing")},
    };
    const QString told = figure[u"state"_s].toString();
    const auto state = std::ranges::find(states, told, &std::pair<QString, QString>::first);
    QStringList parts{textOf(figure[u"value"_s]), state == std::end(states) ? told : state->second};
    if (figure[u"cases"_s].isDouble())
        parts.append(tr("n = %1", "how many cases").arg(m_text.count(figure[u"cases"_s].toInteger())));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

AuditorChanges::AuditorChanges(NumberText text, QObject *parent)
    : QObject(parent), m_text(std::move(text)), m_figures({.columns = 4}), m_controls({.columns = 4}),
      m_kinds({.columns = 3}), m_records({.columns = 4}), m_fields({.columns = 3})
{
}

void AuditorChanges::begin(const QString &before)
{
    clear();
    m_before = before;
    m_state = u"comparing"_s;
    emit changed();
}

void AuditorChanges::fail(const QString &why)
{
    m_problem = why;
    m_state = u"failed"_s;
    emit changed();
}

void AuditorChanges::refuse(const QString &before)
{
    clear();
    m_before = before;
    fail(tr("The packet that is open does not hold, so it was not compared with %1.", "name of a file").arg(before));
}

void AuditorChanges::clear()
{
    m_state = u"none"_s;
    m_before.clear();
    m_problem.clear();
    m_diff = {};
    m_continuity = {};
    m_isVouchedFor = false;
    m_beforeAbout.clear();
    showFigures();
    showControls();
    showRecords();
    select(-1);
}

void AuditorChanges::show(const PacketDiff &diff, const PacketCheck &continuity, bool isVouchedFor, const QString &about)
{
    m_diff = diff;
    m_continuity = continuity;
    m_isVouchedFor = isVouchedFor;
    m_beforeAbout = about;
    if (isRefuted()) { // rows of two logs would stand as changes of one
        m_diff.rows.clear();
        m_diff.changes.clear();
    }
    m_state = u"ready"_s;
    showFigures();
    showControls();
    showRecords();
    select(m_records.count() > 0 ? 0 : -1);
}

void AuditorChanges::showFigures()
{
    const QHash<QString, QString> words{
        {u"new"_s, tr("new")}, {u"gone"_s, tr("gone")}, {u"another"_s, tr("another")}, {u"the same"_s, tr("the same")}};
    QList<TableLine> lines;
    for (const PacketDiff::Figure &figure : std::as_const(m_diff.figures)) {
        TableLine line = TableLine::of(4, int(lines.size()));
        setText(line, 0, figure.title);
        setText(line, 1, figureText(figure.before));
        setText(line, 2, figureText(figure.after));
        setText(line, 3, words.value(figure.definition()));
        lines.append(line);
    }
    m_figures.setLines(std::move(lines));
}

void AuditorChanges::showControls()
{
    const auto stateText = [](const QString &state) {
        return state == u"complete"_s    ? tr("all there")
            : state == u"gaps"_s         ? tr("some missing")
            : state == u"empty"_s        ? tr("none there")
            : state == u"nothing_due"_s  ? tr("nothing due")
            : state == u"unknown"_s      ? tr("unknown")
            : state == u"unreadable"_s   ? tr("no source tells")
                                         : visibleText(state);
    };
    const auto text = [&](const std::optional<PacketControl> &control) {
        return !control               ? QString()
            : control->due.isEmpty() ? stateText(control->state)
                                     : tr("%1 of %2, %3", "pieces of evidence there, due, what that means")
                                           .arg(visibleText(control->present), visibleText(control->due),
                                                stateText(control->state));
    };
    QList<TableLine> lines;
    for (const PacketDiff::Control &control : std::as_const(m_diff.controls)) {
        TableLine line = TableLine::of(4, int(lines.size()));
        setText(line, 0, control.id);
        setText(line, 1, (control.after ? control.after : control.before)->title);
        setText(line, 2, text(control.before));
        setText(line, 3, text(control.after));
        lines.append(line);
    }
    m_controls.setLines(std::move(lines));
}

void AuditorChanges::showRecords()
{
    QList<TableLine> kinds, records;
    for (auto row = m_diff.rows.cbegin(); row != m_diff.rows.cend(); ++row) {
        TableLine line = TableLine::of(3, int(kinds.size()));
        line.set(0, EvidenceColumns::typeName(row.key()), row.key());
        line.set(1, m_text.count(row->added), row->added);
        line.set(2, m_text.count(row->changed), row->changed);
        kinds.append(line);
    }
    for (const PacketDiff::Change &change : m_diff.changes.first(std::min<qsizetype>(m_diff.changes.size(), mostRecords))) {
        const int place = int(records.size());
        TableLine line = TableLine::of(4, place);
        line.set(0, EvidenceColumns::typeName(change.type), place); // in the order of the lines
        setText(line, 1, change.id);
        setText(line, 2, change.source);
        const QStringList fields = change.changedFields();
        setText(line, 3,
                change.before.isEmpty() ? tr("not in the packet before")
                    : fields.isEmpty()  ? tr("no field that is compared")
                                        : fields.join(u", "_s));
        records.append(line);
    }
    m_kinds.setLines(std::move(kinds));
    m_records.setBeyond(m_diff.changes.size() - records.size());
    m_records.setLines(std::move(records));
}

void AuditorChanges::select(int row)
{
    QList<TableLine> lines;
    m_recordTitle.clear();
    m_selectedRow = row >= 0 && row < m_records.count() ? row : -1;
    if (m_selectedRow >= 0) {
        const PacketDiff::Change &change = m_diff.changes.at(m_records.lineAt(row).caseIndex);
        m_recordTitle = visibleText(change.id);
        const QStringList names = change.changedFields();
        for (const QString &name : names) {
            TableLine line = TableLine::of(3, int(lines.size()));
            setText(line, 0, name);
            setText(line, 1, textOf(change.before[name]));
            setText(line, 2, textOf(change.after[name]));
            lines.append(line);
        }
    }
    m_fields.setLines(std::move(lines));
    emit changed();
}

bool AuditorChanges::isRefuted() const
{
    return m_diff.continuity == PacketDiff::Continuity::Diverged
        || (m_continuity.outcome == PacketCheck::Outcome::Failed && m_diff.continuity == PacketDiff::Continuity::Follows);
}

bool AuditorChanges::isComparable() const
{
    return m_state == u"ready"_s && m_diff.continuity != PacketDiff::Continuity::Older;
}

bool AuditorChanges::hasRows() const
{
    return m_state == u"ready"_s && m_diff.hasRows() && !isRefuted();
}

QString AuditorChanges::continuityMark() const
{
    if (m_state != u"ready"_s)
        return {};
    if (m_diff.continuity == PacketDiff::Continuity::Same)
        return u"warn"_s;
    if (!m_diff.hasRows() || m_continuity.outcome == PacketCheck::Outcome::Failed)
        return u"crit"_s;
    const bool isWhole = m_continuity.outcome == PacketCheck::Outcome::Passed && !m_diff.isFirstPartial && m_isVouchedFor
        && !m_diff.hasPeriodGap() && !m_diff.beginsEarlier();
    return isWhole ? u"ok"_s : u"warn"_s;
}

QString AuditorChanges::continuityTitle() const
{
    if (m_state != u"ready"_s)
        return {};
    if (isRefuted())
        return tr("The log of this packet is not what that of the one before went on to");
    switch (m_diff.continuity) {
    case PacketDiff::Continuity::Follows:
        return m_continuity.outcome == PacketCheck::Outcome::Passed
            ? tr("This packet holds every line of the log since the one before")
            : tr("Nobody can tell whether this packet goes on from the one before");
    case PacketDiff::Continuity::Gap: return tr("Lines between both packets are in neither");
    case PacketDiff::Continuity::Same: return tr("Both are the same packet");
    case PacketDiff::Continuity::Older: return tr("This packet is older than the one that was chosen");
    case PacketDiff::Continuity::Diverged: break; // isRefuted()
    case PacketDiff::Continuity::Unrelated: return tr("This packet is of another log than the one before");
    }
    return {};
}

QStringList AuditorChanges::continuityWords() const
{
    QStringList words;
    if (m_continuity.outcome != PacketCheck::Outcome::Passed && (m_diff.hasRows() || isRefuted())) {
        for (const QString &finding : m_continuity.findings)
            words.append(visibleText(finding) + u'.');
    }
    if (isRefuted() || m_diff.continuity == PacketDiff::Continuity::Unrelated)
        words.append(tr("Figures and controls stand side by side; records cannot be compared."));
    else if (m_diff.continuity == PacketDiff::Continuity::Older)
        words.append(tr("Open the other one, and choose this one as the packet before."));
    else if (m_diff.continuity == PacketDiff::Continuity::Gap)
        words.append(tr("What changed there and changed back is not seen."));
    if (m_diff.hasRows() && !isRefuted() && m_diff.isFirstPartial)
        words.append(tr("The one before goes on from an earlier packet: records that only that one tells of count as new."));
    return words + periodWords();
}

QStringList AuditorChanges::periodWords() const
{
    QStringList words;
    const auto edge = [&](const QJsonObject &packet, const QString &name) {
        const QString text = packet[u"period"_s][name].toString();
        const auto at = parseInstant(text);
        return at ? m_text.instantUtc(*at) : visibleText(text);
    };
    if (m_diff.hasPeriodGap())
        words.append(tr("Neither period covers the time from %1 until before %2.")
                         .arg(edge(m_diff.before, u"to"_s), edge(m_diff.after, u"from"_s)));
    if (m_diff.beginsEarlier() && isComparable())
        words.append(tr("The period of this packet begins before that of the one before."));
    return words;
}

QString AuditorChanges::continuityText() const
{
    if (m_state != u"ready"_s)
        return {};
    QStringList words = continuityWords();
    if (!m_isVouchedFor && m_diff.continuity != PacketDiff::Continuity::Same)
        words.append(tr("Nobody you named vouches for the one before."));
    return words.join(u' ');
}

QString AuditorChanges::noControlsText() const
{
    if (m_diff.hasControlsBefore && m_diff.hasControlsAfter)
        return tr("The evidence of every control is counted the same in both.");
    return m_diff.hasControlsBefore ? tr("Not compared: this packet counts no evidence of controls.")
        : m_diff.hasControlsAfter   ? tr("Not compared: the packet before counts no evidence of controls.")
                                    : tr("Not compared: neither packet counts evidence of controls.");
}

QString AuditorChanges::noFieldsText() const
{
    return m_selectedRow < 0 ? tr("Choose a record to see what changed.")
                             : tr("No field that is compared is another one. Fields that name a person are not compared.");
}

QString AuditorChanges::cutText() const
{
    return m_diff.changes.size() <= mostRecords
        ? QString()
        : tr("the first %1; plumbline packet diff writes all").arg(m_text.count(mostRecords));
}

} // namespace plumbline
