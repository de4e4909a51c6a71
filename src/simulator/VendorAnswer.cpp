// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/VendorAnswer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

VendorAnswer VendorAnswer::json(const QJsonValue &value, int status)
{
    VendorAnswer answer;
    answer.status = status;
    answer.body = value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)
                                  : QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented);
    return answer;
}

VendorAnswer VendorAnswer::notFound(const QString &message)
{
    return json(QJsonObject{{u"message"_s, message}}, 404);
}

QString vendorInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

} // namespace plumbline
