// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/OscalDocument.h"
#include "verify/PacketChecks.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QByteArrayView oscalFolder = "data/oscal/";
const QString resultsModel = u"assessment-results"_s;

/// Figure by id; null where a figure has no value.
QMap<QString, QString> figuresOf(const QJsonArray &observations)
{
    QMap<QString, QString> figures;
    for (const auto &each : observations) {
        const QJsonObject observation = each.toObject();
        if (const QString metric = oscalProperty(observation, u"metric"_s); !metric.isNull())
            figures.insert(metric, oscalProperty(observation, u"value"_s));
    }
    return figures;
}

} // namespace

void checkOscal(const ReadPacket &packet, PacketCheck &check)
{
    for (const QByteArray &file : packet.zip.namesBelow(oscalFolder)) {
        const QByteArray name = file.sliced(oscalFolder.size()).chopped(qstrlen(".json"));
        const QString model = name == "poam" ? u"plan-of-action-and-milestones"_s : QString::fromLatin1(name);
        const auto content = oscalContent(packet.zip, file, model);
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
        if ((oscalProperty(result, u"complete"_s) == u"yes") != packet.described[u"complete"_s].toBool())
            check.failed(u"%1 and packet.json differ in whether it is complete"_s.arg(QString::fromLatin1(file)));
    }
}

} // namespace plumbline
