// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ReplayServer.h"

#include <QJsonObject>
#include <QSet>

namespace plumbline {

/// A server made of a vendor's OpenAPI description: it takes only requests that the description knows, and answers with
/// values of the described types.
class DescribedApi
{
public:
    /// `base` stands before the described paths. `chosen` are the values of properties, by name, where the types leave
    /// a choice that matters.
    DescribedApi(const QByteArray &description, QString base, QJsonObject chosen);

    /// 404 for an unknown path, 422 for an unknown part of the query.
    ReplayAnswer answer(const ReplayRequest &asked) const;

private:
    QJsonObject operationOf(const QString &path) const;
    QJsonValue resolved(const QJsonValue &value) const;
    QSet<QString> queryNames(const QJsonObject &operation) const;
    QJsonValue exampleOf(const QJsonValue &schema, const QString &name, int depth) const;

    QJsonObject m_description;
    QString m_base;
    QJsonObject m_chosen;
};

} // namespace plumbline
