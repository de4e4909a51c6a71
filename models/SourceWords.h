// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/SourceFacts.h"
#include "models/SourceModels.h"

namespace plumbline {

/// Says in the user's language how a source stands, why, and what helps.
class SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::SourceWords)

public:
    SourceWords(const NumberText &text, TimePoint now) : m_text(text), m_now(now) { }

    SourceRow row(const SourceFacts &facts) const;
    QString badge(SourceFacts::State state) const; ///< "Failing"
    static QString mark(SourceFacts::State state);

    /// What happened and whose failure it is; empty when all is well.
    QString messageTitle(const SourceFacts &facts) const;
    /// Since when, and what to do.
    QString messageText(const SourceFacts &facts) const;
    QString messageKind(const SourceFacts &facts) const;
    /// What stands beside a state that is well, such as records that were put aside.
    QString warning(const SourceFacts &facts) const;

    /// How long until upstream deletes what is missing, of a source that is behind; both empty when nothing is known.
    QString lossTitle(const SourceFacts &facts) const;
    QString lossText(const SourceFacts &facts) const;
    QString affected(const SourceFacts &facts) const; ///< What a source that is behind keeps from being known.

    QString age(std::chrono::nanoseconds age) const; ///< "4 min", "26 h", "1 d 10 h"
    QString when(TimePoint instant) const; ///< "09:20", "Sat 14 Nov 22:10"
    QString due(const SourceFacts &facts) const; ///< "next 09:20", "due since 08:40", "not scheduled while paused"
    QString observed(const Continuity &observed) const; ///< "every 15 min, longest gap 2 h"

private:
    QString stateText(const SourceFacts &facts, SourceFacts::State state) const;
    QString detail(const SourceFacts &facts, SourceFacts::State state) const;
    QString stopped(const SourceFacts &facts) const;
    QString failures(const SourceFacts &facts) const;
    void addAction(SourceRow &row, const SourceFacts &facts, SourceFacts::State state) const;

    const NumberText &m_text;
    TimePoint m_now;
};

} // namespace plumbline
