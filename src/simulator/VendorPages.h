// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QSet>
#include <optional>

/// What vendors' ways to turn pages have in common: a part of a list, and a token that says where the next one begins.
namespace plumbline::pages {

/// Where a page lies in its list.
struct Slice {
    qsizetype first;
    qsizetype count; ///< Of the page, at most.
    qsizetype total;

    bool isLast() const { return first + count >= total; }
    qsizetype end() const { return qMin(first + count, total); }
};

/// The records of the page; only these are made.
template <typename List, typename ToJson>
QJsonArray records(const List &list, const Slice &slice, ToJson toJson)
{
    QJsonArray array;
    for (qsizetype i = slice.first; i < slice.end(); ++i)
        array.append(toJson(list.at(i)));
    return array;
}

/// The page that `page` and `size` of the request mean, counted from 1.
Slice numbered(const VendorRequest &request, const QString &page, const QString &size, int usual, int most,
               qsizetype total);
/// The page that an offset and a size mean.
Slice offset(const VendorRequest &request, const QString &offset, const QString &size, int usual, int most,
             qsizetype total);
/// The page that an opaque token means.
Slice opaque(const VendorRequest &request, const QString &token, const QString &size, int usual, int most,
             qsizetype total);
QString nextToken(const Slice &slice); ///< Empty on the last page.

/// Link: prev, next, last and first of pages that are counted from 1.
void addLinks(VendorAnswer &answer, const VendorRequest &request, const Slice &slice, const QString &page,
              const QString &size);

/// "YYYY-MM-DD HH:MM:SS", which is UTC though it does not say so.
QString plainInstant(const QDateTime &instant);
/// What vendors take for a bound: RFC 3339, epoch seconds, "YYYY-MM-DD HH:MM:SS" or a date.
std::optional<QDateTime> instantOf(const QString &text);
/// [from, to) of two parameters of a request, which may be absent.
struct Window {
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool holds(const QDateTime &instant) const { return (!from || instant >= *from) && (!to || instant < *to); }
};
Window windowOf(const VendorRequest &request, const QString &from, const QString &to);
/// A UUID that is always the same for the same text.
QString uuidOf(const QString &text);
/// What ServiceNow calls an incident, and what PagerDuty calls anything: others name them by that.
QString ticketOf(int incident);
QString pagerIdOf(const QString &text);
QJsonValue instantOrNull(const std::optional<QDateTime> &instant);

} // namespace plumbline::pages
