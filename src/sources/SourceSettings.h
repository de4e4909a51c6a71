// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/SecretPlace.h"
#include "sources/Retention.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>
#include <chrono>

namespace plumbline {

/// One configured source: which connector, where, with which parameters. Comes from a `[[source]]` of the
/// configuration.
struct SourceSettings {
    QString id;
    QString connector;
    QUrl baseUrl;
    SecretPlace tokenPlace;
    Secret token; ///< Read from its place; from a keyring only once it is needed.
    QString tokenOrigin; ///< For messages: "environment GITHUB_TOKEN"; empty when the source has none.
    SecretPlace proxyPlace;
    Secret proxyLogin; ///< "user:password" of the proxy.
    std::chrono::seconds interval{900};
    QHash<QString, Retention> keeps; ///< What upstream keeps, by stream; under "" of all others.
    QHash<QString, QStringList> parameters; ///< A single value is a list of one.
    QHash<QString, QString> places; ///< "file:line:column" of each parameter, for messages.
    QTimeZone zone = QTimeZone::utc(); ///< Of the organisation: days without a time are read in it.
};

} // namespace plumbline
