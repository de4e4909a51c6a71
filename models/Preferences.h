// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantMap>
#include <memory>

class QSettings;

namespace plumbline {

/// What a person chose for the desktop on this computer, and what it remembers by itself: one file, written at once.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString theme READ theme NOTIFY changed) ///< "system", "light" or "dark"
    Q_PROPERTY(QString language READ language NOTIFY changed) ///< "system" or a code such as "de"
    Q_PROPERTY(QString heatPalette READ heatPalette NOTIFY changed) ///< "own" or "cividis"
    Q_PROPERTY(QString packetKey READ packetKey NOTIFY changed) ///< File that signs packets; empty: none is offered.
    Q_PROPERTY(QString packetFolder READ packetFolder NOTIFY changed) ///< Where packets go; empty: the documents.
    Q_PROPERTY(bool quiet READ quiet NOTIFY changed) ///< Nothing is told outside the window.
    Q_PROPERTY(bool packetNames READ packetNames NOTIFY changed) ///< New packets hold names and raw answers.

public:
    /// An empty file: nothing outlives the object, as for pictures and tests.
    explicit Preferences(const QString &file, QObject *parent = nullptr);
    ~Preferences() override;
    static QString asKey(const QString &text); ///< A text as the last part of a key: a slash would make groups of the file.
    static QString defaultFile(); ///< `$XDG_CONFIG_HOME/plumbline/desktop.ini`

    QString theme() const { return value(QStringLiteral("theme")).toString(); }
    QString language() const { return value(QStringLiteral("language")).toString(); }
    QString heatPalette() const { return value(QStringLiteral("heatPalette")).toString(); }
    QString packetKey() const { return value(QStringLiteral("packetKey")).toString(); }
    QString packetFolder() const { return value(QStringLiteral("packetFolder")).toString(); }
    bool quiet() const { return value(QStringLiteral("quiet")).toBool(); }
    bool packetNames() const { return value(QStringLiteral("packetNames")).toBool(); }

    static QStringList keys();
    /// The default where nothing was chosen, or what is in the file is no value of this setting.
    QVariant value(const QString &key) const;
    bool isDefault(const QString &key) const { return !m_chosen.contains(key); }
    /// Refuses an unknown key and a value that the setting cannot have.
    bool choose(const QString &key, const QVariant &value);
    void reset(const QString &key);
    /// Another default while the program runs, as its command line has it; what a person chooses afterwards is above it.
    void lend(const QString &key, const QVariant &value);

    /// What nobody chose: sizes, switches and marks that are there again at the next start.
    QVariant remembered(const QString &key, const QVariant &otherwise = {}) const;
    void remember(const QString &key, const QVariant &value);
    /// How the columns of that table were arranged; empty: as it comes.
    Q_INVOKABLE QString columnsOf(const QString &table) const;
    Q_INVOKABLE void keepColumns(const QString &table, const QString &columns);
    void arrangeColumns(const QString &table, const QString &columns); ///< keepColumns(), seen at once by who shows it.
    /// Views that a person named: addresses by name. A name without an address is taken out.
    const QMap<QString, QString> &views() const { return m_views; }
    void keepView(const QString &name, const QString &address);
    void forget(); ///< All that is remembered; what was chosen stays.
    QString file() const; ///< Empty when nothing is kept.
    QString problem() const; ///< Why the last change is not in the file.

signals:
    void changed();
    void viewsChanged();

private:
    void write(const QString &group, const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
    QVariantMap m_chosen, m_lent, m_remembered;
    QMap<QString, QString> m_views;
};

} // namespace plumbline
