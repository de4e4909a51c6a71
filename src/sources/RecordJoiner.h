// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/PageFetcher.h"
#include "sources/ValueEvaluator.h"

#include <deque>

namespace plumbline {

/// Asks the further questions that a stream has for a record, and joins their answers to it.
class RecordJoiner
{
public:
    RecordJoiner(const StreamDefinition &stream, PageFetcher &fetcher) : m_stream(stream), m_fetcher(fetcher) { }

    /// What it hands out is good until the next record.
    Result<QHash<QString, JoinedPlace>> join(const RecordScope &record, const MappingContext &context);
    /// The answers since it was called last: they are kept together with the page of their records.
    QList<RawAnswer> takeAnswers() { return std::exchange(m_answers, {}); }

private:
    bool applies(const ExpandDefinition &expansion, const RecordScope &record, const MappingContext &context) const;
    Result<std::optional<FetchedPage>> fetch(const ExpandDefinition &expansion, const QUrl &address,
                                             const QByteArray &posted);

    const StreamDefinition &m_stream;
    PageFetcher &m_fetcher;
    QList<RawAnswer> m_answers;
    std::deque<JsonDocument> m_documents; ///< Of the record that is being mapped.
};

} // namespace plumbline
