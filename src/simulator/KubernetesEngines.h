// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"
#include "simulator/VendorPages.h"

#include <optional>

/// What lists and objects of a cluster have in common, and the engines beside Kyverno.
namespace plumbline::kubernetes {

QJsonObject metadata(const QString &name, const QString &space, const QDateTime &created);
/// What a cluster says of a group of its API.
VendorAnswer group(const QString &name, const QString &version);

template <typename List, typename ToJson>
VendorAnswer listed(const Estate &estate, const List &list, const VendorRequest &request, ToJson toJson)
{
    const pages::Slice slice
        = pages::opaque(request, QStringLiteral("continue"), QStringLiteral("limit"), 500, 10'000, list.size());
    QJsonObject meta{{QStringLiteral("resourceVersion"), QString::number(estate.now.toSecsSinceEpoch() / 3'600)}};
    if (!slice.isLast()) {
        meta.insert(QStringLiteral("continue"), pages::nextToken(slice));
        meta.insert(QStringLiteral("remainingItemCount"), slice.total - slice.end());
    }
    return VendorAnswer::json(QJsonObject{{QStringLiteral("apiVersion"), request.path.section(u'/', 2, 3)},
                                          {QStringLiteral("kind"), QStringLiteral("List")},
                                          {QStringLiteral("metadata"), meta},
                                          {QStringLiteral("items"), pages::records(list, slice, toJson)}});
}

/// Gatekeeper, Trivy, and what reports to openreports.io; nothing when there is no such resource.
std::optional<VendorAnswer> engines(const Estate &estate, const VendorRequest &request);

} // namespace plumbline::kubernetes
