// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/PageFetcher.h"
#include "sources/ValueEvaluator.h"

#include <deque>

namespace plumbline {

/// The tables of a stream's lookups, with the answers that they stand in.
class LookupReader
{
public:
    /// Reads every lookup of the stream to its last page; those by windows no further back than `since`.
    Result<void> read(const StreamDefinition &stream, PageFetcher &fetcher, TimePoint now,
                      std::optional<TimePoint> since = {});

    /// The keys of one table, sorted; nothing where an optional one is not there.
    Result<QStringList> keys(const LookupDefinition &lookup, PageFetcher &fetcher, TimePoint now);

    const LookupTables &tables() const { return m_tables; }
    /// Answers not handed out yet: they are kept together with the first page that may use them.
    QList<RawAnswer> takeAnswers() { return std::exchange(m_answers, {}); }

private:
    Result<void> readOne(const LookupDefinition &lookup, PageFetcher &fetcher, TimePoint now,
                         std::optional<TimePoint> since);

    std::deque<JsonDocument> m_documents; ///< What the tables point into.
    LookupTables m_tables;
    QList<RawAnswer> m_answers;
};

} // namespace plumbline
