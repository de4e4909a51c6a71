// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/OscalDocument.h"

#include "verify/ZipFile.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr quint32 largestOscal = 256 << 20; // bytes

} // namespace

Result<QJsonObject> oscalContent(const ZipFile &packet, const QByteArray &file, const QString &model)
{
    const auto text = packet.contents(file, largestOscal);
    if (!text)
        return fail(text.error());
    const QJsonObject document = QJsonDocument::fromJson(*text).object();
    if (QJsonDocument(document).toJson(QJsonDocument::Compact) != *text || document.keys() != QStringList{model})
        return fail(Error::Kind::Format, u"check packet"_s,
                    u"%1 is not one canonical document: a reader may see other values in it"_s.arg(
                        QString::fromUtf8(file)));
    return document[model].toObject();
}

QString oscalProperty(const QJsonObject &object, const QString &name)
{
    QString value;
    const QJsonArray properties = object[u"props"_s].toArray();
    for (const auto &property : properties) {
        if (property[u"name"_s].toString() != name)
            continue;
        if (!value.isNull())
            return {};
        value = property[u"value"_s].toString();
    }
    return value;
}

} // namespace plumbline
