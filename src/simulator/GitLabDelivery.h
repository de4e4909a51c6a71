// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"
#include "simulator/VendorPages.h"

#include <optional>

/// What answers of GitLab have in common, and where its projects deliver to: environments, releases, pipelines.
namespace plumbline::gitlab {

QString instant(const QDateTime &at); ///< With milliseconds, as GitLab writes them.
QJsonObject user(const QString &login);
QDateTime committedAt(const Estate &estate, const EstateDeployment &deployment);

template <typename List, typename ToJson>
VendorAnswer page(const List &list, const VendorRequest &request, ToJson toJson)
{
    const QString number = QStringLiteral("page");
    const QString size = QStringLiteral("per_page");
    const pages::Slice slice = pages::numbered(request, number, size, 20, 100, list.size());
    VendorAnswer answer = VendorAnswer::json(pages::records(list, slice, toJson));
    const qsizetype place = slice.first / slice.count + 1;
    pages::addLinks(answer, request, slice, number, size);
    answer.add("x-page", QByteArray::number(place));
    answer.add("x-per-page", QByteArray::number(slice.count));
    answer.add("x-next-page", slice.isLast() ? QByteArray() : QByteArray::number(place + 1));
    answer.add("x-total", QByteArray::number(slice.total));
    answer.add("x-total-pages", QByteArray::number((slice.total + slice.count - 1) / slice.count));
    return answer;
}

/// Nothing when the path is none of these.
std::optional<VendorAnswer> delivered(const Estate &estate, const VendorRequest &request, const QString &project,
                                      const QString &below);

} // namespace plumbline::gitlab
