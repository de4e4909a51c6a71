// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace plumbline {

/// Asks a vendor's endpoint by itself: none of the product's readers takes part, so that what they say can be counted.
class Vendor
{
public:
    explicit Vendor(QString address) : m_address(std::move(address)) { }

    QJsonDocument get(const QString &pathAndQuery) const;
    /// Posts plain text; the status of the answer.
    int post(const QString &path, const QByteArray &text) const;
    /// All pages of an endpoint that answers arrays and counts pages.
    QJsonArray allPages(const QString &path) const;

private:
    QString m_address;
};

} // namespace plumbline
