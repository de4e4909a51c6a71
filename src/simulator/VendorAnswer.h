// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QUrlQuery>
#include <utility>
#include <vector>

namespace plumbline {

struct Estate;

/// A request as the vendor modules see it: path below the vendor's prefix, decoded parameters, headers in lower case.
struct VendorRequest {
    QString path;
    QHash<QString, QString> parameters; ///< Query and form values; of repeated names the last.
    QHash<QString, QString> headers;
    QString base; ///< "http://127.0.0.1:PORT/github": what absolute links start with.

    QString parameter(const QString &name, const QString &otherwise = {}) const { return parameters.value(name, otherwise); }
    int number(const QString &name, int otherwise) const { return parameters.contains(name) ? parameters.value(name).toInt() : otherwise; }
};

/// An answer before it goes on the wire.
struct VendorAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;

    static VendorAnswer json(const QJsonValue &value, int status = 200);
    static VendorAnswer notFound(const QString &message);
    void add(const QByteArray &name, const QByteArray &value) { headers.emplace_back(name.toStdString(), value.toStdString()); }
};

/// "2026-11-12T09:58:51Z" as most vendors write instants.
QString vendorInstant(const class QDateTime &instant);

VendorAnswer gitHubAnswer(const Estate &estate, const VendorRequest &request, bool keepHistory);
VendorAnswer backstageAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer defectDojoAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer argoCdAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request);

} // namespace plumbline
