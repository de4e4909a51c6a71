// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Checklist.h"
#include "models/ControlModels.h"
#include "models/NumberText.h"

namespace plumbline {

/// Turns the live checklists into lines: each point with the number that decides it.
class ChecklistWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::ChecklistWords)

public:
    ChecklistWords(NumberText text, const ChecklistReport &report) : m_text(std::move(text)), m_report(report) { }

    QList<ChecklistLine> lines(QStringView list) const; ///< "implementation", "audit", "continuous"
    QString heldText(QStringView list) const; ///< "3 of 6 hold"
    qsizetype count(ItemState state) const;

    const ItemOutcome *find(const QString &id) const;
    /// The finding that decides a point: the gravest of its numbers; null where it has none.
    const GateFinding *deciding(const ItemOutcome &outcome) const;
    /// The contradictions that decide it, where they do; null where a number does.
    const ContradictionOutcome *contradicting(const ItemOutcome &outcome) const;

    static QString stateText(ItemState state);
    static QString stateMark(ItemState state);

private:
    QString valueText(const ItemOutcome &outcome) const;
    QString figureText(const QJsonObject &figure) const;
    QString words(const ItemOutcome &outcome) const;

    NumberText m_text;
    const ChecklistReport &m_report;
};

} // namespace plumbline
