// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketChecks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QByteArrayView oscalFolder = "data/oscal/";
constexpr quint32 largestOscal = 256 << 20; // bytes
const QString resultsModel = u"assessment-results"_s;

/// The only value of a property; null where there is none or more than one.
QString propertyOf(const QJsonObject &object, const QString &name)
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

Result<QJsonObject> oscalContent(const ReadPacket &packet, const QByteArray &file, const QString &model)
{
    const auto text = packet.zip.contents(file, largestOscal);
    if (!text)
        return fail(text.error());
    const QJsonObject document = QJsonDocument::fromJson(*text).object();
    if (QJsonDocument(document).toJson(QJsonDocument::Compact) != *text || document.keys() != QStringList{model})
        return fail(Error::Kind::Format, u"check packet"_s,
                    u"%1 is not one canonical document: a reader may see other values in it"_s.arg(
                        QString::fromUtf8(file)));
    return document[model].toObject();
}

/// Figure by id; null where a figure has no value.
QMap<QString, QString> figuresOf(const QJsonArray &observations)
{
    QMap<QString, QString> figures;
    for (const auto &each : observations) {
        const QJsonObject observation = each.toObject();
        if (const QString metric = propertyOf(observation, u"metric"_s); !metric.isNull())
            figures.insert(metric, propertyOf(observation, u"value"_s));
    }
    return figures;
}

} // namespace

void checkOscal(const ReadPacket &packet, PacketCheck &check)
{
    for (const QByteArray &file : packet.zip.namesBelow(oscalFolder)) {
        const QByteArray name = file.sliced(oscalFolder.size()).chopped(qstrlen(".json"));
        const QString model = name == "poam" ? u"plan-of-action-and-milestones"_s : QString::fromLatin1(name);
        const auto content = oscalContent(packet, file, model);
        if (!content) {
            check.failed(content.error().detail);
            continue;
        }
        if (model != resultsModel)
            continue;
        QMap<QString, QString> told;
        const QJsonArray metrics = packet.described[u"metrics"_s].toArray();
        for (const auto &metric : metrics)
            told.insert(metric[u"id"_s].toString(), metric[u"value"_s].toString());
        const QJsonArray results = (*content)[u"results"_s].toArray();
        const QJsonObject result = results.at(0).toObject();
        if (results.size() != 1 || figuresOf(result[u"observations"_s].toArray()) != told)
            check.failed(u"%1 tells of other figures than packet.json"_s.arg(QString::fromLatin1(file)));
        if ((propertyOf(result, u"complete"_s) == u"yes") != packet.described[u"complete"_s].toBool())
            check.failed(u"%1 and packet.json differ in whether it is complete"_s.arg(QString::fromLatin1(file)));
    }
}

} // namespace plumbline
