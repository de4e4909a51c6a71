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

using Kind = PagingDefinition::Kind;

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

} // namespace

QString Paginator::start(TimePoint now) const
{
    switch (m_paging.kind) {
    case Kind::Page: return QString::number(m_paging.first);
    case Kind::LimitOffset: return u"0"_s;
    case Kind::Window: {
        const qint64 end = toNs(now) / 1'000'000'000 / m_paging.stepSeconds * m_paging.stepSeconds;
        return u"%1-%2"_s.arg(end - qint64(m_weeks) * 7 * 86'400).arg(end);
    }
    default: return u"start"_s;
    }
}

Result<QUrl> Paginator::address(const QString &state) const
{
    switch (m_paging.kind) {
    case Kind::None: return m_first;
    case Kind::LinkHeader:
        return state == u"start"_s ? Result<QUrl>(sized(m_first, m_paging)) : QUrl(state, QUrl::StrictMode);
    case Kind::Page: return withQueryItem(sized(m_first, m_paging), m_paging.positionParameter, state);
    case Kind::LimitOffset:
        return state.contains(u':') ? Result<QUrl>(QUrl(state, QUrl::StrictMode))
                                    : withQueryItem(sized(m_first, m_paging), m_paging.positionParameter, state);
    case Kind::Cursor: {
        QUrl url = sized(m_first, m_paging);
        if (state == u"start"_s)
            return url;
        if (!m_paging.keep.isEmpty()) {
            QUrlQuery query(url);
            const auto items = query.queryItems(QUrl::FullyEncoded);
            for (const auto &[key, value] : items) {
                if (!m_paging.keep.contains(key))
                    query.removeAllQueryItems(key);
            }
            url.setQuery(query);
        }
        return withQueryItem(url, m_paging.positionParameter, state);
    }
    case Kind::Window: {
        const qint64 from = state.section(u'-', 0, 0).toLongLong();
        const qint64 end = state.section(u'-', 1, 1).toLongLong();
        const qint64 to = std::min(from + m_paging.windowSeconds, end);
        // The sample at t covers (t - step, t], so the first of a window is one step behind its start.
        QUrl url = withQueryItem(m_first, m_paging.positionParameter,
                                 QString::number(std::min(from + m_paging.stepSeconds, to)));
        url = withQueryItem(url, m_paging.endParameter, QString::number(to));
        return m_paging.stepParameter.isEmpty()
            ? url
            : withQueryItem(url, m_paging.stepParameter, QString::number(m_paging.stepSeconds));
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

Result<QString> Paginator::next(const QString &state, const HttpResponse &answer, simdjson::dom::element root,
                                qint64 records) const
{
    switch (m_paging.kind) {
    case Kind::None: return QString();
    case Kind::LinkHeader: return following(answer.url, nextLink(answer.header("link")));
    case Kind::Page: return records < m_paging.size ? QString() : QString::number(state.toLongLong() + 1);
    case Kind::LimitOffset: {
        if (!m_paging.next.isEmpty())
            return following(answer.url, textAt(m_paging.next, root));
        const qint64 offset = state.toLongLong() + records;
        const auto total = claimedTotal(answer, root);
        return records == 0 || (total ? offset >= *total : records < m_paging.size) ? QString()
                                                                                    : QString::number(offset);
    }
    case Kind::Cursor: {
        const QString cursor = textAt(m_paging.next, root);
        if (cursor == state)
            return fail(Error::Kind::Format, u"read next page"_s, u"the page names itself as the next one"_s,
                        urlForPeople(answer.url));
        return cursor;
    }
    case Kind::Window: {
        const qint64 end = state.section(u'-', 1, 1).toLongLong();
        const qint64 from = state.section(u'-', 0, 0).toLongLong() + m_paging.windowSeconds;
        return from >= end ? QString() : u"%1-%2"_s.arg(from).arg(end);
    }
    }
    return QString();
}

std::optional<qint64> Paginator::claimedTotal(const HttpResponse &answer, simdjson::dom::element root) const
{
    const QString text = m_paging.totalHeader.isEmpty()
        ? textAt(m_paging.total, root)
        : QString::fromLatin1(answer.header(m_paging.totalHeader.toLatin1()));
    bool isNumber = false;
    const qint64 total = text.toLongLong(&isNumber);
    return isNumber ? std::optional(total) : std::nullopt;
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
