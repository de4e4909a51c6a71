// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketControls.h"

#include "verify/OscalDocument.h"
#include "verify/ZipFile.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Nothing where the packet has no such document.
Result<QJsonObject> contentIfThere(const ZipFile &packet, const QString &model)
{
    const QByteArray file = "data/oscal/" + model.toLatin1() + ".json";
    return packet.find(file) ? oscalContent(packet, file, model) : QJsonObject();
}

QMap<QString, QString> titlesOf(const QJsonObject &catalog)
{
    QMap<QString, QString> titles;
    const QJsonArray groups = catalog[u"groups"_s].toArray();
    for (const auto &group : groups) {
        const QJsonArray controls = group[u"controls"_s].toArray();
        for (const auto &control : controls)
            titles.insert(control[u"id"_s].toString(), control[u"title"_s].toString());
    }
    return titles;
}

} // namespace

Result<QMap<QString, PacketControl>> controlsOf(const ZipFile &packet)
{
    const auto catalog = contentIfThere(packet, u"catalog"_s);
    const auto assessed = contentIfThere(packet, u"assessment-results"_s);
    if (!catalog || !assessed)
        return fail(catalog ? assessed.error() : catalog.error());
    const QMap<QString, QString> titles = titlesOf(*catalog);
    QMap<QString, PacketControl> controls;
    const QJsonArray results = (*assessed)[u"results"_s].toArray();
    for (const auto &result : results) {
        const QJsonArray observations = result[u"observations"_s].toArray();
        for (const auto &each : observations) {
            const QJsonObject observation = each.toObject();
            if (const QString id = oscalProperty(observation, u"control"_s); !id.isNull())
                controls.insert(id,
                                {titles.value(id), oscalProperty(observation, u"state"_s),
                                 oscalProperty(observation, u"due"_s), oscalProperty(observation, u"present"_s)});
        }
    }
    return controls;
}

} // namespace plumbline
