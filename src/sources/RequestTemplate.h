// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>
#include <QUrl>
#include <functional>

namespace plumbline {

class DefinitionNode;

/// Path and query of a request with {placeholders}. A query key whose placeholder is empty is left out; one whose
/// placeholder has several values is repeated; of several patterns the first is sent that has all its values.
struct RequestTemplate {
    QString path;
    QList<std::pair<QString, QStringList>> query;
    QJsonValue body = QJsonValue::Undefined; ///< Sent by POST; the question changes nothing and may be asked again.

    using Values = std::function<QStringList(const QString &placeholder)>;

    static RequestTemplate read(const DefinitionNode &node);
    QStringList placeholders() const;
    /// The address below `base`; values are percent-encoded so that none can add a path step or a query key.
    Result<QUrl> url(const QUrl &base, const Values &values) const;
    /// JSON to send; empty when there is none. A text that is one placeholder with several values becomes a list.
    QByteArray filledBody(const Values &values) const;
};

} // namespace plumbline
