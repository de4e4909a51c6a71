// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ControlDetail.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QMap<QString, QList<qint64>> versionsByType(const QList<CaseReference> &rows)
{
    QMap<QString, QList<qint64>> found;
    for (const CaseReference &row : rows)
        found[row.type].append(row.versionId);
    return found;
}

} // namespace

void ControlDetail::clear()
{
    m_outcome = {};
    m_found = {};
    m_rowFigures.setRows({});
    m_loading = false;
    emit changed();
}

void ControlDetail::showCell(qsizetype cell, const NumberText &text)
{
    m_mark = ControlsWords::stateMark(m_outcome.state);
    m_badge = ControlsWords::stateText(m_outcome.state);
    m_message = ControlsWords::whyNothing(m_outcome);
    m_weekText.clear();
    if (cell < 0 || cell >= m_outcome.cells.size())
        return;
    const ControlCell &chosen = m_outcome.cells[cell];
    const ControlState state = ControlsWords::cellState(chosen);
    m_weekText = text.weekShort(chosen.week);
    m_mark = ControlsWords::stateMark(state);
    m_badge = ControlsWords::stateText(state);
    if (state == ControlState::Unknown)
        m_message = tr("Nobody has read since this week was over");
    if (state == ControlState::Empty || state == ControlState::Gaps)
        m_message = tr("Expected %1, found %2").arg(text.count(chosen.expected), text.count(chosen.present));
}

void ControlDetail::show(const ControlOutcome &outcome, qsizetype cell, const QList<ControlMapping> &mappings,
                         const NumberText &text)
{
    m_outcome = outcome;
    m_found = {};
    m_rowFigures.setRows({});
    showCell(cell, text);
    m_loading = !m_weekText.isEmpty();
    const QString rhythm
        = outcome.control.rhythm == ControlRhythm::Week ? tr("due every week") : tr("due for each case");
    m_place = m_weekText.isEmpty() ? rhythm : m_weekText + u" · "_s + rhythm;
    QStringList requirements;
    QStringList frameworks;
    int cited = 0;
    for (const ControlMapping &mapping : mappings) {
        requirements.append(mapping.requirement);
        frameworks.append(mapping.framework);
        cited += mapping.basis == u"cited";
    }
    frameworks.removeDuplicates();
    m_factLabels = {tr("Evidence"), tr("Family"), tr("Serves"), tr("Basis")};
    m_factValues = {ResourceText::of("control", outcome.control.evidence),
                    ResourceText::of("control.family", outcome.control.family),
                    frameworks.size() == 1 ? requirements.join(u", "_s)
                                           : tr("%1 requirements of %2")
                                                 .arg(text.count(requirements.size()), frameworks.join(u", "_s)),
                    tr("%1 cited, %2 own judgement").arg(text.count(cited), text.count(requirements.size() - cited))};
    emit changed();
}

void ControlDetail::showRows(const ControlRows &rows, const NumberText &text)
{
    m_found = rows;
    m_loading = false;
    QList<RowFigure> figures;
    const auto add = [&](const QString &key, const QList<CaseReference> &found, const QString &mark, auto &&words) {
        const auto byType = versionsByType(found);
        for (auto one = byType.cbegin(); one != byType.cend(); ++one)
            figures.append({key + u'/' + one.key(), mark, text.count(one->size()), words(one.key())});
    };
    add(u"missing"_s, rows.missing, u"crit"_s, [](const QString &type) { return tr("%1 without it", "rows of a type").arg(type); });
    add(u"present"_s, rows.present, u"ok"_s, [](const QString &type) { return tr("%1 with it", "rows of a type").arg(type); });
    m_rowFigures.setRows(figures);
    emit changed();
}

RowsRequest ControlDetail::request(const QString &key, const NumberText &text) const
{
    const QString type = key.section(u'/', 1);
    const QList<CaseReference> &found = key.startsWith(u"missing") ? m_found.missing : m_found.present;
    RowsRequest request = RowsRequest::of(title(), type, versionsByType(found).value(type), text);
    request.week = m_weekText;
    return request;
}

} // namespace plumbline
