// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/SecretPlace.h"
#include "formats/OpaRules.h"

namespace plumbline {

/// Where telemetry and decision logs are received, and from whom: the table `[listen]` of the configuration.
struct ListenSettings {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 4318; ///< The port of OTLP/HTTP.
    Secret token; ///< What senders must show; empty: nothing, which only loopback may do.
    SecretPlace tokenPlace; ///< Where the token is; it is read when listening begins.
    QString otlpSource = QStringLiteral("otlp"); ///< Id of the source of what comes as OTLP, ...
    QString opaSource = QStringLiteral("opa"); ///< ... and of decision logs.
    bool isOtlpExpected = false; ///< A [[source]] says that OTLP, or ...
    bool isOpaExpected = false; ///< ... decision logs come.
    bool keepsContent = false; ///< Also what people, models and tools said; else only its length and digest.
    OpaRules opa;
};

} // namespace plumbline
