// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "sources/JsonDocument.h"
#include "sources/PagingDefinition.h"
#include "sources/Transport.h"

#include <optional>

namespace plumbline {

/// How much a claimed total says.
enum class TotalKind { Unknown, Exact, Minimum };

/// A stretch of time that a request asked for.
struct TimeWindow {
    TimePoint from;
    TimePoint to;

    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

/// Given an answer, the state that leads to the next request, or none. Pure: it sends nothing and keeps nothing.
class Paginator
{
public:
    Paginator(const PagingDefinition &paging, QUrl first, int weeks)
        : m_paging(paging), m_first(std::move(first)), m_weeks(weeks)
    {
    }

    /// State with which a partition begins; `now` bounds the windows, and `since` where they need not go back so far.
    QString start(TimePoint now, std::optional<TimePoint> since = {}) const;
    /// The address for a state of `start` or `next`, also after a restart.
    Result<QUrl> address(const QString &state) const;
    /// Empty when that was the last page. An address of another origin is refused (it would carry the token there).
    Result<QString> next(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                         qint64 records) const;
    /// State of the next window when there is nothing in the one of `state`; empty when that was the last.
    QString afterWindow(const QString &state) const;
    /// State of the first half of a window that is too full or too long; empty when it cannot be halved.
    QString narrower(const QString &state) const;
    /// Whether a state leads to a further page of a window.
    bool isInsideWindow(const QString &state) const;
    std::optional<qint64> claimedTotal(const HttpResponse &answer, simdjson::dom::element root) const;
    /// Unknown when nothing is claimed.
    TotalKind totalKind(const HttpResponse &answer, simdjson::dom::element root) const;
    /// Of a state; nothing unless the endpoint is read by windows.
    std::optional<TimeWindow> window(const QString &state) const;

private:
    /// A window in seconds, where all of them end, and how long this one is.
    struct Bounds {
        qint64 from;
        qint64 end;
        qint64 length;
    };
    Bounds bounds(const QString &state) const;
    QString stateOf(const Bounds &bounds) const;
    Paginator inside(const TimeWindow &window) const;
    Result<QString> nextByCount(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                                qint64 records) const;
    Result<QString> nextCursor(const QString &state, const HttpResponse &answer, simdjson::dom::element root) const;
    Result<QString> nextWindow(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                               qint64 records) const;
    Result<QString> following(const QUrl &current, const QString &link) const;

    const PagingDefinition &m_paging;
    QUrl m_first;
    int m_weeks;
};

/// The address of rel="next" in a Link header, or empty.
QString nextLink(const QByteArray &header);

} // namespace plumbline
