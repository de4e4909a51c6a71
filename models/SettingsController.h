// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DefinitionsController.h"
#include "models/Preferences.h"
#include "store/StoreInfo.h"

namespace plumbline {

class ConfigurationFile;

/// The dialog Settings: what this computer keeps, name and time zone of the organisation, the store in figures, definitions.
/// A setting is changed at once, can be taken back one by one, and says so when it waits for the next start.
class SettingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(plumbline::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(plumbline::DefinitionsController *definitions READ definitions CONSTANT)
    Q_PROPERTY(QString organisation READ organisation NOTIFY changed) ///< Its name, of the configuration.
    Q_PROPERTY(QString zone READ zone NOTIFY changed) ///< IANA name, of the configuration.
    Q_PROPERTY(QList<QString> zones READ zones CONSTANT)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT) ///< Codes, as Preferences takes them.
    Q_PROPERTY(QList<QString> languageNames READ languageNames CONSTANT)
    Q_PROPERTY(QList<QString> changedKeys READ changedKeys NOTIFY changed) ///< Settings that are not their default.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool needsRestart READ needsRestart NOTIFY changed) ///< Language or zone are others than at the start.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString keptIn READ keptIn NOTIFY changed) ///< Where what is chosen is written to; empty: nowhere.
    Q_PROPERTY(QString storeProblem READ storeProblem NOTIFY changed)
    Q_PROPERTY(QList<QString> storeLabels READ storeLabels NOTIFY changed) ///< Empty until the store was read.
    Q_PROPERTY(QList<QString> storeValues READ storeValues NOTIFY changed)
    Q_PROPERTY(QList<QString> keepingLabels READ keepingLabels NOTIFY changed) ///< How long what is kept.
    Q_PROPERTY(QList<QString> keepingValues READ keepingValues NOTIFY changed)

public:
    SettingsController(QueryRunner &runner, const MetricCatalog &catalog, const ScopeController &scope,
                       Preferences &preferences, ConfigurationFile &configuration, QObject *parent = nullptr);

    Preferences *preferences() { return &m_preferences; }
    DefinitionsController *definitions() { return &m_definitions; }
    QString organisation() const;
    QString zone() const;
    QStringList zones() const;
    QStringList languages() const;
    QStringList languageNames() const;
    QStringList changedKeys() const;
    bool canUndo() const { return !m_before.isEmpty(); }
    bool needsRestart() const;
    const QString &problem() const { return m_problem; }
    QString keptIn() const;
    const QString &storeProblem() const { return m_storeProblem; }
    QStringList storeLabels() const;
    QStringList storeValues() const;
    QStringList keepingLabels() const;
    QStringList keepingValues() const;

    /// A key of Preferences, "organisation" or "zone".
    Q_INVOKABLE void choose(const QString &key, const QVariant &value);
    Q_INVOKABLE void reset(const QString &key);
    Q_INVOKABLE void undo(); ///< The newest change, then the one before it.
    Q_INVOKABLE void forget(); ///< What was not chosen but remembered.
    Q_INVOKABLE void readStore();

signals:
    void changed();
    void restartRequested();

private:
    struct Change {
        QString key;
        QVariant value; ///< Before; invalid: the default.
    };

    QVariant chosen(const QString &key) const; ///< Invalid where it is the default.
    Result<void> configure(const QString &key, const QString &value); ///< Empty: back to the default.
    void apply(const QString &key, const QVariant &value); ///< Invalid: back to the default.

    QueryRunner &m_runner;
    const ScopeController &m_scope;
    Preferences &m_preferences;
    ConfigurationFile &m_configuration;
    DefinitionsController m_definitions;
    const QString m_languageAtStart;
    QList<Change> m_before;
    QString m_problem, m_storeProblem;
    std::optional<StoreInfo> m_info;
};

} // namespace plumbline
