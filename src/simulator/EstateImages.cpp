// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateImages.h"

#include "base/Digest.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString images::digestOf(const QString &commit)
{
    return sha256Hex(commit.toLatin1());
}

QList<EstateImage> images::of(const Estate &estate)
{
    QList<EstateImage> all;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.environment == u"staging"_s)
            all.append({deployment.service, deployment.sha, digestOf(deployment.sha),
                        deployment.createdAt.addSecs(-240), deployment.id % 100'000'000});
    }
    return all;
}

QString images::builderOf(const Estate &estate, const QString &service)
{
    return u"https://github.example/%1/%2/.github/workflows/build.yml@refs/heads/main"_s.arg(estate.slug, service);
}

QJsonObject images::statement(const Estate &estate, const EstateImage &image)
{
    const QJsonObject source{{u"uri"_s, u"git+https://github.example/%1/%2"_s.arg(estate.slug, image.service)},
                             {u"digest"_s, QJsonObject{{u"gitCommit"_s, image.commit}}}};
    return {
        {u"_type"_s, u"https://in-toto.io/Statement/v1"_s},
        {u"subject"_s,
         QJsonArray{QJsonObject{{u"name"_s, u"registry.haldenpay.example/"_s + image.service},
                                {u"digest"_s, QJsonObject{{u"sha256"_s, image.digest}}}}}},
        {u"predicateType"_s, u"https://slsa.dev/provenance/v1"_s},
        {u"predicate"_s,
         QJsonObject{{u"buildDefinition"_s, QJsonObject{{u"resolvedDependencies"_s, QJsonArray{source}}}},
                     {u"runDetails"_s,
                      QJsonObject{{u"builder"_s, QJsonObject{{u"id"_s, builderOf(estate, image.service)}}},
                                  {u"metadata"_s, QJsonObject{{u"finishedOn"_s, vendorInstant(image.builtAt)}}}}}}}};
}

} // namespace plumbline
