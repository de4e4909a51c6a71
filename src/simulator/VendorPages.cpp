// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/VendorPages.h"

#include "base/Digest.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QByteArray tokenOf(qsizetype place)
{
    return ("at:" + QByteArray::number(place)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

pages::Slice pages::numbered(const VendorRequest &request, const QString &page, const QString &size, int usual,
                             int most, qsizetype total)
{
    const qsizetype count = qBound(1, request.number(size, usual), most);
    return {(qMax(1, request.number(page, 1)) - 1) * count, count, total};
}

pages::Slice pages::offset(const VendorRequest &request, const QString &offset, const QString &size, int usual,
                           int most, qsizetype total)
{
    return {qMax(0, request.number(offset, 0)), qBound(1, request.number(size, usual), most), total};
}

pages::Slice pages::opaque(const VendorRequest &request, const QString &token, const QString &size, int usual, int most,
                           qsizetype total)
{
    QByteArray text = request.parameter(token).toLatin1();
    if (text.startsWith("page_"))
        text.remove(0, 5);
    text = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding).mid(3);
    return {text.toInt(), qBound(1, request.number(size, usual), most), total};
}

QString pages::nextToken(const Slice &slice)
{
    return slice.isLast() ? QString() : QString::fromLatin1(tokenOf(slice.end()));
}

void pages::addLinks(VendorAnswer &answer, const VendorRequest &request, const Slice &slice, const QString &page,
                     const QString &size)
{
    const qsizetype number = slice.first / slice.count + 1;
    const qsizetype last = qMax<qsizetype>(1, (slice.total + slice.count - 1) / slice.count);
    QStringList links;
    const auto add = [&](qsizetype to, const QString &relation) {
        links.append(u"<%1>; rel=\"%2\""_s.arg(
            request.link({{size, QString::number(slice.count)}, {page, QString::number(to)}}), relation));
    };
    if (number > 1)
        add(number - 1, u"prev"_s);
    if (number < last) {
        add(number + 1, u"next"_s);
        add(last, u"last"_s);
    }
    if (number > 1)
        add(1, u"first"_s);
    if (!links.isEmpty())
        answer.add("Link", links.join(u", "_s).toLatin1());
}

QString pages::plainInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

std::optional<QDateTime> pages::instantOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC);
    QDateTime instant = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!instant.isValid())
        return std::nullopt;
    if (instant.timeSpec() == Qt::LocalTime)
        instant.setTimeSpec(Qt::UTC);
    return instant.toUTC();
}

pages::Window pages::windowOf(const VendorRequest &request, const QString &from, const QString &to)
{
    return {instantOf(request.parameter(from)), instantOf(request.parameter(to))};
}

QString pages::uuidOf(const QString &text)
{
    const QString hex = sha256Hex(text.toUtf8());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20, 12));
}

QString pages::ticketOf(int incident)
{
    return u"INC%1"_s.arg(incident, 10, 10, QChar(u'0'));
}

QString pages::pagerIdOf(const QString &text)
{
    return u"P"_s + sha256Hex(text.toUtf8()).left(13).toUpper();
}

QJsonValue pages::instantOrNull(const std::optional<QDateTime> &instant)
{
    return instant ? QJsonValue(vendorInstant(*instant)) : QJsonValue();
}

} // namespace plumbline
