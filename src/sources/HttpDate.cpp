// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/HttpDate.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

std::optional<TimePoint> parseHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return timeFromNs(date.toMSecsSinceEpoch() * 1'000'000);
}

std::optional<TimePoint> serverTime(const HttpResponse &answer)
{
    return answer.header("age").isEmpty() ? parseHttpDate(answer.header("date")) : std::nullopt;
}

} // namespace plumbline
