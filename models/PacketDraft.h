// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "packet/PacketScope.h"

#include <QObject>
#include <QQmlEngine>

namespace plumbline {

/// What somebody wants a packet to hold, as it stands in the form. Days are read in the organisation's zone.
class PacketDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PacketsController")
    Q_PROPERTY(QString organisation MEMBER m_organisation NOTIFY changed) ///< Part of the packet's name.
    Q_PROPERTY(QString label MEMBER m_label NOTIFY changed) ///< Of the period, such as 2026Q3.
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed) ///< First day, ISO 8601.
    Q_PROPERTY(QString until MEMBER m_until NOTIFY changed) ///< Last day, that day included.
    Q_PROPERTY(QString number MEMBER m_number NOTIFY changed)
    Q_PROPERTY(bool disclosed MEMBER m_isDisclosed NOTIFY changed) ///< Names of persons and raw answers.
    Q_PROPERTY(QString key MEMBER m_key NOTIFY changed) ///< File of the SSH key that signs; empty: nobody.
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY changed) ///< Where the packet goes to.
    Q_PROPERTY(QString name READ name NOTIFY changed) ///< Of the packet; empty while something is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QList<QString> periods READ periods CONSTANT)

public:
    explicit PacketDraft(QObject *parent = nullptr) : QObject(parent) {}

    /// Whole periods before `now` are offered; `number` is the next one of the register.
    void begin(TimePoint now, const QTimeZone &zone, int number);

    /// The name in the configuration, unless somebody wrote another one into the form.
    void setOrganisation(const QString &name);

    /// Key, folder and names as the settings have them, wherever nobody wrote something else into the form.
    void prefer(const QString &key, const QString &folder, bool disclosed);

    Result<PacketScope> scope() const; ///< What is in the form now.
    QString file() const; ///< Of the packet, within its folder.
    const QString &keyFile() const { return m_key; }
    QString name() const;
    QString problem() const;
    QStringList periods() const;

    Q_INVOKABLE void choosePeriod(int index); ///< Of `periods`.

signals:
    void changed();

private:
    QByteArray text() const; ///< As a scope file.

    QString m_organisation, m_label, m_from, m_until, m_number, m_key, m_folder;
    QString m_offered; ///< The number that was filled in last.
    QString m_configured; ///< The organisation that was filled in last.
    QString m_preferredKey, m_preferredFolder; ///< Filled in last.
    bool m_isDisclosed = false, m_preferredDisclosed = false;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace plumbline
