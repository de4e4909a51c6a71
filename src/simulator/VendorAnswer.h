// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <algorithm>
#include <utility>
#include <vector>

namespace plumbline {

struct Estate;

/// A request as the vendor modules see it: path below the vendor's prefix, decoded parameters, headers in lower case.
struct VendorRequest {
    QString path;
    QMultiHash<QString, QString> parameters; ///< Query and form values; of repeated names, value() is the last.
    QHash<QString, QString> headers;
    QByteArray body; ///< Of a question by POST.
    bool keepHistory = true; ///< See SimulatorOptions.
    QString base; ///< "http://127.0.0.1:PORT/github": what absolute links start with.

    QString parameter(const QString &name, const QString &otherwise = {}) const
    {
        return parameters.value(name, otherwise);
    }
    QStringList all(const QString &name) const { return parameters.values(name); }
    int number(const QString &name, int otherwise) const
    {
        return parameters.contains(name) ? parameters.value(name).toInt() : otherwise;
    }
    /// This request's own URL with some parameters set anew: what links to other pages are made of.
    QString link(const QList<std::pair<QString, QString>> &changed) const;
};

/// How an answer is sent, where that is not as usual.
struct WireTrouble {
    int waitMs = 0;
    int bytesPerSecond = 0; ///< 0: as fast as it goes.
    bool isCut = false; ///< The connection breaks after half of the body.
    int clockSkewS = 0;
};

/// An answer before it goes on the wire.
struct VendorAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    WireTrouble wire;

    static VendorAnswer json(const QJsonValue &value, int status = 200);
    static VendorAnswer notFound(const QString &message);
    void add(const QByteArray &name, const QByteArray &value)
    {
        headers.emplace_back(name.toStdString(), value.toStdString());
    }
    bool has(const std::string &name) const
    {
        return std::any_of(headers.begin(), headers.end(), [&](const auto &header) { return header.first == name; });
    }
};

/// "2026-11-12T09:58:51Z" as most vendors write instants.
QString vendorInstant(const class QDateTime &instant);

VendorAnswer alertmanagerAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer anthropicAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer argoCdAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer backstageAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer clickHouseAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer defectDojoAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer dependencyTrackAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer gitHubAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer gitLabAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer hcpTerraformAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer jaegerAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer jiraAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer kubernetesAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer langfuseAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer liteLlmAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer openAiAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer pagerDutyAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer ownApiAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer rekorAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer serviceNowAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer tempoAnswer(const Estate &estate, const VendorRequest &request);

} // namespace plumbline
