// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
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

    QString parameter(const QString &name, const QString &otherwise = {}) const
    {
        return parameters.value(name, otherwise);
    }
    int number(const QString &name, int otherwise) const
    {
        return parameters.contains(name) ? parameters.value(name).toInt() : otherwise;
    }
    /// This request's own URL with some parameters set anew: what links to other pages are made of.
    QString link(const QList<std::pair<QString, QString>> &changed) const;
};

/// An answer before it goes on the wire.
struct VendorAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;

    static VendorAnswer json(const QJsonValue &value, int status = 200);
    static VendorAnswer notFound(const QString &message);
    void add(const QByteArray &name, const QByteArray &value)
    {
        headers.emplace_back(name.toStdString(), value.toStdString());
    }
};

/// What a vendor says to a request without the right credential, in its own form.
VendorAnswer unauthorized(const QString &vendorPrefix, const VendorRequest &request);

/// The same answer with the id of its first record taken away.
QByteArray withoutFirstId(const QByteArray &body);

/// "2026-11-12T09:58:51Z" as most vendors write instants.
QString vendorInstant(const class QDateTime &instant);

VendorAnswer gitHubAnswer(const Estate &estate, const VendorRequest &request, bool keepHistory);
VendorAnswer backstageAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer defectDojoAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer argoCdAnswer(const Estate &estate, const VendorRequest &request);
VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request);

} // namespace plumbline
