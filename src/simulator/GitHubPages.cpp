// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubPages.h"

#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

VendorAnswer github::linkedPage(const QJsonArray &all, const VendorRequest &request)
{
    const pages::Slice slice = pages::numbered(request, u"page"_s, u"per_page"_s, 30, 100, all.size());
    VendorAnswer answer = VendorAnswer::json(pages::records(all, slice, [](const QJsonValue &one) { return one; }));
    pages::addLinks(answer, request, slice, u"page"_s, u"per_page"_s);
    return answer;
}

VendorAnswer github::cursorPage(const QJsonArray &all, const VendorRequest &request)
{
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const QByteArray cursor
        = QByteArray::fromBase64(request.parameter(u"after"_s).toLatin1(), QByteArray::Base64UrlEncoding);
    const int first = cursor.isEmpty() ? 0 : cursor.mid(2).toInt();
    QJsonArray items;
    for (int i = first; i < qMin(first + perPage, int(all.size())); ++i)
        items.append(all.at(i));
    VendorAnswer answer = VendorAnswer::json(items);
    if (first + perPage < all.size()) {
        const QByteArray next = QByteArray("v2" + QByteArray::number(first + perPage))
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QString url
            = request.link({{u"per_page"_s, QString::number(perPage)}, {u"after"_s, QString::fromLatin1(next)}});
        answer.add("Link", u"<%1>; rel=\"next\""_s.arg(url).toLatin1());
    }
    return answer;
}

VendorAnswer github::barePage(const QJsonArray &all, const VendorRequest &request)
{
    const pages::Slice slice = pages::numbered(request, u"page"_s, u"per_page"_s, 30, 100, all.size());
    return VendorAnswer::json(pages::records(all, slice, [](const QJsonValue &one) { return one; }));
}

} // namespace plumbline
