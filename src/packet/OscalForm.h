// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/PacketScope.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline {

/// What the OSCAL 1.2.2 documents of one packet share: their head, their ids, and texts as OSCAL takes them.
class OscalForm
{
public:
    explicit OscalForm(const PacketScope &scope) : m_scope(scope) { }

    /// UUIDv5 of the packet's name and the key: no clock and no chance.
    QString uuid(const QString &key) const;
    /// A model's own uuid and metadata; it is last modified at the packet's as-of.
    QJsonObject begun(const QString &model, const QString &title, const QString &remarks) const;
    /// The whole file, canonical.
    static QByteArray file(const QString &model, const QJsonObject &content);

    /// A resource of the back matter; with a file of the packet, by its path below data/ and its SHA-256.
    QJsonObject resource(const QString &key, const QString &title, const QString &path = {},
                         const QByteArray &sha256 = {}) const;
    QString reference(const QString &key) const { return u'#' + uuid(key); } ///< To such a resource.

    static QJsonObject property(const QString &name, const QString &value);
    /// Those of the pairs that have a value.
    static QJsonArray properties(const QList<std::pair<QString, QString>> &pairs);
    /// A source's text where OSCAL allows Markdown: one line in which nothing is markup.
    static QString plain(const QString &text);

private:
    const PacketScope &m_scope;
};

} // namespace plumbline
