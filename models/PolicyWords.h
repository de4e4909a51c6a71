// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/GatesData.h"
#include "models/LineTableModel.h"
#include "models/WeakGateModel.h"

namespace plumbline {

/// Turns versions of policies into lines of a table, and says which of them let everything pass.
class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::PolicyWords)

public:
    enum Column { Policy, Version, Mode, Since, Until, Author, Source, Columns };

    PolicyWords(FigureText text, const GatesData &data) : m_text(std::move(text)), m_data(data) { }

    QList<TableLine> lines() const; ///< caseIndex: of data.policies.
    /// Store versions of those that do not block, and of whose rule no later one does.
    QList<qint64> soft() const;
    /// When policies did not block, within the page's week and the one before it.
    QList<WeakGate> weakened() const;

private:
    struct State {
        QString mark;
        QString words;
        bool isSoft = false;
    };
    State stateOf(const StoredRow &policy) const;
    bool isInForce(const StoredRow &policy) const;
    /// When a version of the same rule, of the same source, began to block after that instant (empty: the first one).
    std::optional<TimePoint> replacedAt(const StoredRow &policy, std::optional<TimePoint> since) const;

    FigureText m_text;
    const GatesData &m_data;
};

} // namespace plumbline
