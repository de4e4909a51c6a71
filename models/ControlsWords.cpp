// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ControlsWords.h"

#include "models/ResourceText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const ControlOutcome *ControlsWords::find(const QString &id) const
{
    const auto found = std::find_if(m_outcomes.begin(), m_outcomes.end(),
                                    [&](const ControlOutcome &one) { return one.control.id == id; });
    return found == m_outcomes.end() ? nullptr : &*found;
}

QList<ControlMapping> ControlsWords::mappings(const QString &id, const QString &framework) const
{
    QList<ControlMapping> found;
    for (const ControlMapping &mapping : m_catalog.mappings) {
        if (mapping.control == id && (framework.isEmpty() || mapping.framework == framework))
            found.append(mapping);
    }
    return found;
}

bool ControlsWords::serves(const QString &id, const QString &framework) const
{
    return framework.isEmpty() || std::ranges::any_of(m_catalog.mappings, [&](const ControlMapping &mapping) {
        return mapping.control == id && mapping.framework == framework;
    });
}

ControlState ControlsWords::cellState(const ControlCell &cell)
{
    return !cell.isKnown                ? ControlState::Unknown
        : cell.expected == 0            ? ControlState::NothingDue
        : cell.present >= cell.expected ? ControlState::Complete
        : cell.present == 0             ? ControlState::Empty
                                        : ControlState::Gaps;
}

QString ControlsWords::cellKind(const ControlCell &cell)
{
    switch (cellState(cell)) {
    case ControlState::Complete: return u"all"_s;
    case ControlState::Empty: return u"none"_s;
    case ControlState::Gaps: return u"some"_s;
    case ControlState::Unknown: return u"unknown"_s;
    default: return u"idle"_s;
    }
}

QString ControlsWords::stateText(ControlState state)
{
    switch (state) {
    case ControlState::Complete: return tr("Complete", "evidence of a control");
    case ControlState::Gaps: return tr("Gaps", "evidence of a control");
    case ControlState::Empty: return tr("Deviation", "a control without evidence");
    case ControlState::NothingDue: return tr("Nothing due", "evidence of a control");
    case ControlState::Unknown: return tr("Unknown", "evidence of a control");
    case ControlState::Unreadable: break;
    }
    return tr("Not readable", "a control that no source tells of");
}

QString ControlsWords::stateMark(ControlState state)
{
    switch (state) {
    case ControlState::Complete: return u"ok"_s;
    case ControlState::Gaps: return u"part"_s;
    case ControlState::Empty: return u"crit"_s;
    case ControlState::NothingDue: return u"info"_s;
    case ControlState::Unknown:
    case ControlState::Unreadable: break;
    }
    return u"unk"_s;
}

QString ControlsWords::whyNothing(const ControlOutcome &outcome)
{
    if (outcome.state == ControlState::Unreadable)
        return tr("No source tells it");
    return outcome.state == ControlState::Unknown && !outcome.unread.isEmpty()
        ? tr("Never delivered: %1", "types of rows").arg(outcome.unread.join(u", "_s))
        : QString();
}

QString ControlsWords::presentText(const ControlOutcome &outcome) const
{
    if (outcome.state == ControlState::Unknown || outcome.state == ControlState::Unreadable)
        return m_text.unknown();
    const qint64 expected = outcome.expected();
    return expected == 0 ? tr("none due") : tr("%1 of %2").arg(m_text.count(outcome.present()), m_text.count(expected));
}

QList<ControlLine> ControlsWords::grid(const QString &framework) const
{
    QList<ControlLine> lines;
    for (const ControlOutcome &outcome : m_outcomes) {
        if (!serves(outcome.control.id, framework))
            continue;
        ControlLine line;
        line.key = outcome.control.id;
        line.name = ResourceText::of("control", outcome.control.title);
        line.note = whyNothing(outcome);
        line.presentText = presentText(outcome);
        for (const ControlCell &cell : outcome.cells) {
            const QString kind = cellKind(cell);
            line.cells.append(kind);
            line.cellTexts.append(kind == u"some" ? m_text.count(cell.expected - cell.present) : QString());
            line.deviates = line.deviates || kind == u"none";
        }
        lines.append(line);
    }
    return lines;
}

qsizetype ControlsWords::deviations(const QList<ControlLine> &lines)
{
    qsizetype sum = 0;
    for (const ControlLine &line : lines)
        sum += line.cells.count(u"none"_s);
    return sum;
}

QList<FrameworkLine> ControlsWords::frameworks() const
{
    const bool isWhole = m_outcomes.size() == m_catalog.controls.size();
    const auto line = [&](const QString &key, const QString &name, qsizetype mapped, qsizetype evidenced,
                          qsizetype complete) {
        const auto text = [&](qsizetype n) { return isWhole ? m_text.count(n) : m_text.unknown(); };
        const auto part = [&](qsizetype n) { return isWhole && mapped > 0 ? double(n) / double(mapped) : 0.0; };
        return FrameworkLine{key,  name, m_text.count(mapped), text(evidenced), text(complete), part(evidenced),
                             part(complete)};
    };
    QList<FrameworkCoverage> all = ControlCoverage::frameworks(m_catalog, m_outcomes);
    std::stable_sort(all.begin(), all.end(), [](const FrameworkCoverage &one, const FrameworkCoverage &other) {
        return one.mapped > other.mapped;
    });
    qsizetype evidenced = 0;
    qsizetype complete = 0;
    for (const ControlOutcome &outcome : m_outcomes) {
        evidenced += outcome.hasRecent();
        complete += outcome.state == ControlState::Complete;
    }
    QList<FrameworkLine> lines{line({}, tr("All controls"), m_catalog.controls.size(), evidenced, complete)};
    for (const FrameworkCoverage &one : std::as_const(all))
        lines.append(line(one.framework, one.framework, one.mapped, one.evidenced, one.complete));
    return lines;
}

QList<TableLine> ControlsWords::requirements(const QString &framework) const
{
    QList<TableLine> lines;
    for (qsizetype i = 0; i < m_catalog.controls.size(); ++i) {
        const Control &control = m_catalog.controls[i];
        const ControlOutcome *outcome = find(control.id);
        for (const ControlMapping &mapping : mappings(control.id, framework)) {
            TableLine line = TableLine::of(RequirementColumns, int(i));
            const QString requirement
                = framework.isEmpty() ? mapping.framework + u' ' + mapping.requirement : mapping.requirement;
            line.set(Requirement, requirement, requirement);
            const QString asks = ResourceText::of("control.requirement", mapping.words);
            line.set(Asks, asks, asks);
            line.set(Served, control.id + u"  "_s + ResourceText::of("control", control.title), control.id);
            const QString state = outcome ? stateText(outcome->state) : m_text.unknown();
            line.set(Evidence, state, outcome ? QVariant(int(outcome->state)) : QVariant());
            line.mark = outcome ? stateMark(outcome->state) : u"unk"_s;
            const QString basis = mapping.basis == u"cited" ? tr("cited") : tr("own judgement");
            line.set(Basis, basis, basis);
            lines.append(line);
        }
    }
    return lines;
}

} // namespace plumbline
