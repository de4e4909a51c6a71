// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/SourceDetailModels.h"
#include "sync/StreamState.h"

namespace plumbline {

/// Says of each stream, and of each partition of it, what its newest reading has to show for itself.
class StreamWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::StreamWords)

public:
    StreamWords(const NumberText &text, TimePoint now) : m_text(text), m_now(now) { }

    /// The stream, then its partitions where there are several.
    QList<StreamRow> rows(const StreamState &stream) const;
    QString pages(qint64 count) const; ///< "1 page", "12 pages"

private:
    StreamRow row(const StreamState &stream) const;
    StreamRow partRow(const PartitionRead &part) const;
    QString counted(qint64 seen, const std::optional<qint64> &claimed, const QString &kind) const;
    static QString markOf(const QString &state, bool isShort);

    const NumberText &m_text;
    TimePoint m_now;
};

} // namespace plumbline
