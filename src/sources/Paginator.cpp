// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Paginator.h"

#include "sources/Address.h"
#include "sources/JsonPath.h"
#include "sources/MappedValue.h"

#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using PagingKind = PagingDefinition::Kind;

QString textAt(const QString &pointer, simdjson::dom::element root)
{
    if (pointer.isEmpty())
        return {};
    const auto place = JsonPath::parse(pointer).follow({root, {}}, {});
    const auto value = place ? valueFrom(place->value) : MappedValue();
    return value ? mappedText(*value) : QString();
}

QUrl sized(const QUrl &url, const PagingDefinition &paging)
{
    return paging.sizeParameter.isEmpty() ? url
                                          : withQueryItem(url, paging.sizeParameter, QString::number(paging.size));
}

/// Only what goes with a cursor: some servers refuse a cursor beside the question that it stands for.
QUrl onlyKept(QUrl url, const QStringList &keep)
{
    if (keep.isEmpty())
        return url;
    QUrlQuery query(url);
    const auto items = query.queryItems(QUrl::FullyEncoded);
    for (const auto &[key, value] : items) {
        if (!keep.contains(key))
            query.removeAllQueryItems(key);
    }
    url.setQuery(query);
    return url;
}

tl::unexpected<Error> misled(const QString &why, const QUrl &where)
{
    return fail(Error::Kind::Format, u"read next page"_s, why, urlForPeople(where));
}

// States: of a window "from-end" in seconds, then "~" and its length where that is not the usual one, then "|" and the
// state inside it; of a page number "7@600", the records
// seen before it.
constexpr QChar insideMark = u'|';
constexpr QChar seenMark = u'@';
constexpr QChar lengthMark = u'~';

} // namespace

QString Paginator::start(TimePoint now, std::optional<TimePoint> since) const
{
    switch (m_paging.kind) {
    case PagingKind::Page: return QString::number(m_paging.first);
    case PagingKind::LimitOffset: return u"0"_s;
    case PagingKind::Window: {
        const qint64 end = toNs(now) / 1'000'000'000 / m_paging.stepSeconds * m_paging.stepSeconds;
        const qint64 from = end - qint64(m_weeks) * 7 * 86'400;
        if (!since)
            return u"%1-%2"_s.arg(from).arg(end);
        const qint64 recent = toNs(*since) / 1'000'000'000 / m_paging.stepSeconds * m_paging.stepSeconds;
        return u"%1-%2"_s.arg(std::clamp(recent, from, end)).arg(end);
    }
    default: return u"start"_s;
    }
}

std::optional<TimeWindow> Paginator::window(const QString &state) const
{
    if (m_paging.kind != PagingKind::Window)
        return std::nullopt;
    const Bounds found = bounds(state);
    const qint64 to = std::min(found.from + found.length, found.end);
    return TimeWindow{timeFromNs(found.from * 1'000'000'000), timeFromNs(to * 1'000'000'000)};
}

Paginator::Bounds Paginator::bounds(const QString &state) const
{
    const QString text = state.section(insideMark, 0, 0);
    const QString ends = text.section(lengthMark, 0, 0);
    return {ends.section(u'-', 0, 0).toLongLong(), ends.section(u'-', 1, 1).toLongLong(),
            text.contains(lengthMark) ? text.section(lengthMark, 1, 1).toLongLong() : m_paging.windowSeconds};
}

QString Paginator::stateOf(const Bounds &bounds) const
{
    const QString ends = u"%1-%2"_s.arg(bounds.from).arg(bounds.end);
    return bounds.length == m_paging.windowSeconds ? ends : ends + lengthMark + QString::number(bounds.length);
}

QString Paginator::narrower(const QString &state) const
{
    if (m_paging.kind != PagingKind::Window)
        return {};
    Bounds half = bounds(state);
    // Samples stand on a grid: half of it would ask for others.
    const qint64 grid = m_paging.stepParameter.isEmpty() ? 1 : m_paging.stepSeconds;
    half.length = std::min(half.length, half.end - half.from) / 2 / grid * grid;
    return half.length > 0 ? stateOf(half) : QString();
}

Paginator Paginator::inside(const TimeWindow &window) const
{
    static const PagingDefinition onePage;
    TimePoint from = window.from;
    // The sample at t covers (t - step, t], so the first of a window is one step behind its start.
    if (!m_paging.stepParameter.isEmpty())
        from = std::min(from + std::chrono::seconds(m_paging.stepSeconds), window.to);
    QUrl url = withQueryItem(m_first, m_paging.positionParameter, m_paging.timeForm.write(from));
    url = withQueryItem(url, m_paging.endParameter, m_paging.timeForm.write(window.to));
    if (!m_paging.stepParameter.isEmpty())
        url = withQueryItem(url, m_paging.stepParameter, QString::number(m_paging.stepSeconds));
    return {m_paging.pages ? *m_paging.pages : onePage, url, 0};
}

Result<QUrl> Paginator::address(const QString &state) const
{
    switch (m_paging.kind) {
    case PagingKind::None: return m_first;
    case PagingKind::LinkHeader:
    case PagingKind::LinkBody:
        return state == u"start"_s ? Result<QUrl>(sized(m_first, m_paging)) : QUrl(state, QUrl::StrictMode);
    case PagingKind::Page:
        return withQueryItem(sized(m_first, m_paging), m_paging.positionParameter, state.section(seenMark, 0, 0));
    case PagingKind::LimitOffset:
        return state.contains(u':') ? Result<QUrl>(QUrl(state, QUrl::StrictMode))
                                    : withQueryItem(sized(m_first, m_paging), m_paging.positionParameter, state);
    case PagingKind::Cursor:
        return state == u"start"_s
            ? sized(m_first, m_paging)
            : withQueryItem(onlyKept(sized(m_first, m_paging), m_paging.keep), m_paging.positionParameter, state);
    case PagingKind::Window: {
        const Paginator inner = inside(*window(state));
        return inner.address(state.contains(insideMark) ? state.section(insideMark, 1) : inner.start({}));
    }
    }
    return m_first;
}

Result<QString> Paginator::following(const QUrl &current, const QString &link) const
{
    if (link.isEmpty())
        return QString();
    const QUrl next = current.resolved(QUrl(link, QUrl::StrictMode));
    if (!next.isValid() || !next.userInfo().isEmpty() || !sameOrigin(next, m_first))
        return fail(Error::Kind::Refused, u"read next page"_s,
                    u"the next page of %1 is said to be at %2; another origin is never followed"_s.arg(
                        originText(m_first), originText(next)),
                    urlForPeople(current));
    if (next == current)
        return fail(Error::Kind::Format, u"read next page"_s, u"the page names itself as the next one"_s,
                    urlForPeople(current));
    return next.toString(QUrl::FullyEncoded);
}

Result<QString> Paginator::nextByCount(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                                       qint64 records) const
{
    const bool isPage = m_paging.kind == PagingKind::Page;
    const bool isCounted = !m_paging.total.isEmpty() || !m_paging.totalHeader.isEmpty();
    const qint64 before = isPage ? state.section(seenMark, 1, 1).toLongLong() : state.toLongLong();
    const qint64 seen = before + records;
    const auto total = claimedTotal(answer, root);
    const bool isFull = records >= m_paging.size;
    bool goesOn = false;
    if (!m_paging.more.isEmpty())
        goesOn = textAt(m_paging.more, root) == u"true"_s;
    else if (total && totalKind(answer, root) == TotalKind::Exact)
        goesOn = seen < *total; // also behind a short page: servers hand out fewer than they are asked for
    else
        goesOn = isFull || (total && seen < *total);
    if (goesOn && records == 0) {
        if (m_paging.more.isEmpty())
            return QString(); // a total that lies does not go on for ever
        return misled(u"the server says that more follows and hands out nothing"_s, answer.url);
    }
    if (!goesOn)
        return QString();
    if (m_paging.mostRecords > 0 && seen + m_paging.size > m_paging.mostRecords)
        return misled(u"the server hands out no more than %1 records of one question, and there are more"_s.arg(
                          m_paging.mostRecords),
                      answer.url);
    if (!isPage)
        return QString::number(seen);
    const QString following = QString::number(state.section(seenMark, 0, 0).toLongLong() + 1);
    return isCounted ? following + seenMark + QString::number(seen) : following;
}

Result<QString> Paginator::nextCursor(const QString &state, const HttpResponse &answer,
                                      simdjson::dom::element root) const
{
    const QString more = m_paging.more.isEmpty() ? QString() : textAt(m_paging.more, root);
    if (!m_paging.more.isEmpty() && more != u"true"_s)
        return QString();
    const QString cursor = textAt(m_paging.next, root);
    if (cursor.isEmpty() && !more.isEmpty())
        return misled(u"the server says that more follows, but not where"_s, answer.url);
    if (cursor == state)
        return misled(u"the page names itself as the next one"_s, answer.url);
    return cursor;
}

Result<QString> Paginator::nextWindow(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                                      qint64 records) const
{
    const Paginator inner = inside(*window(state));
    const QString bounds = state.section(insideMark, 0, 0);
    auto within = inner.next(state.contains(insideMark) ? state.section(insideMark, 1) : inner.start({}), answer, root,
                             records);
    if (!within)
        return within;
    return within->isEmpty() ? afterWindow(state) : bounds + insideMark + *within;
}

QString Paginator::afterWindow(const QString &state) const
{
    Bounds next = bounds(state);
    next.from += next.length;
    next.length = std::min(2 * next.length, m_paging.windowSeconds); // what was too full need not be so from now on
    return next.from >= next.end ? QString() : stateOf(next);
}

Result<QString> Paginator::next(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                                qint64 records) const
{
    switch (m_paging.kind) {
    case PagingKind::None: return QString();
    case PagingKind::LinkHeader: return following(answer.url, nextLink(answer.header("link")));
    case PagingKind::LinkBody: return following(answer.url, textAt(m_paging.next, root));
    case PagingKind::Page: return nextByCount(state, answer, root, records);
    case PagingKind::LimitOffset:
        return m_paging.next.isEmpty() ? nextByCount(state, answer, root, records)
                                       : following(answer.url, textAt(m_paging.next, root));
    case PagingKind::Cursor: return nextCursor(state, answer, root);
    case PagingKind::Window: return nextWindow(state, answer, root, records);
    }
    return QString();
}

bool Paginator::isInsideWindow(const QString &state) const
{
    return m_paging.kind == PagingKind::Window && state.contains(insideMark);
}

std::optional<qint64> Paginator::claimedTotal(const HttpResponse &answer, simdjson::dom::element root) const
{
    const QString text = m_paging.totalHeader.isEmpty()
        ? textAt(m_paging.total, root)
        : QString::fromLatin1(answer.header(m_paging.totalHeader.toLatin1()));
    bool isNumber = false;
    const qint64 total = text.toLongLong(&isNumber);
    return isNumber && total >= 0 ? std::optional(total) : std::nullopt;
}

TotalKind Paginator::totalKind(const HttpResponse &answer, simdjson::dom::element root) const
{
    if (!claimedTotal(answer, root))
        return TotalKind::Unknown;
    const bool saysLeast = !m_paging.totalKindHeader.isEmpty()
        && answer.header(m_paging.totalKindHeader.toLatin1()).trimmed().toUpper() == "AT_LEAST";
    return saysLeast || m_paging.isTotalLeast ? TotalKind::Minimum : TotalKind::Exact;
}

QString nextLink(const QByteArray &header)
{
    // <https://...>; rel="next", <...>; rel="last": an address may hold commas, so it is cut at its brackets.
    qsizetype at = 0;
    while ((at = header.indexOf('<', at)) >= 0) {
        const qsizetype close = header.indexOf('>', at);
        if (close < 0)
            return {};
        const qsizetype following = header.indexOf('<', close);
        const QByteArray attributes = header.mid(close + 1, following < 0 ? -1 : following - close - 1).toLower();
        const QByteArray compact = QByteArray(attributes).replace(' ', "").replace('"', "");
        for (const QByteArray &attribute : compact.split(';')) {
            if (attribute == "rel=next" || attribute == "rel=next,")
                return QString::fromUtf8(header.mid(at + 1, close - at - 1));
        }
        at = close;
    }
    return {};
}

} // namespace plumbline
