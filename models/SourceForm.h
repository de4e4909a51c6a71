// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/KeyringEntry.h"
#include "models/SourceFormModels.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SourceDraft.h"

#include <QCoreApplication>
#include <QSet>

namespace plumbline {

class ConfigurationFile;

/// What a person fills in to add or change a source. Says beside each field what is wrong with it; keeps no secret,
/// only where one is.
class SourceForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool editing READ isEditing NOTIFY changed)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(plumbline::ConnectorListModel *connectors READ connectors CONSTANT)
    Q_PROPERTY(QString connector READ connector NOTIFY changed)
    Q_PROPERTY(QString connectorTitle READ connectorTitle NOTIFY changed)
    /// What the connector feeds, what its secret must be allowed to do, what the vendor keeps.
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(QString sourceId READ sourceId NOTIFY changed)
    Q_PROPERTY(QString baseUrl READ baseUrl NOTIFY changed)
    Q_PROPERTY(int secretKind READ secretKind NOTIFY changed) ///< 0 none, 1 environment, 2 file, 3 keyring
    Q_PROPERTY(QString secretName READ secretName NOTIFY changed)
    Q_PROPERTY(QString secretNote READ secretNote NOTIFY changed)
    Q_PROPERTY(QString interval READ interval NOTIFY changed)
    Q_PROPERTY(plumbline::ParameterListModel *parameters READ parameters CONSTANT)
    Q_PROPERTY(QString idProblem READ idProblem NOTIFY changed)
    Q_PROPERTY(QString urlProblem READ urlProblem NOTIFY changed)
    Q_PROPERTY(QString urlNote READ urlNote NOTIFY changed)
    Q_PROPERTY(QString secretProblem READ secretProblem NOTIFY changed)
    Q_PROPERTY(QString intervalProblem READ intervalProblem NOTIFY changed)
    Q_PROPERTY(QString saveProblem READ saveProblem NOTIFY changed)
    Q_PROPERTY(QString file READ file CONSTANT)
    Q_PROPERTY(plumbline::KeyringEntry *keyring READ keyring CONSTANT)

public:
    SourceForm(ConfigurationFile &configuration, const ConnectorCatalog &catalog, QObject *parent = nullptr);

    bool isEditing() const { return !m_replaced.isEmpty(); }
    const QString &search() const { return m_search; }
    void setSearch(const QString &words);
    ConnectorListModel *connectors() { return &m_connectors; }
    const QString &connector() const { return m_draft.connector; }
    QString connectorTitle() const;
    QStringList factLabels() const;
    QStringList factValues() const;
    const QString &sourceId() const { return m_draft.id; }
    const QString &baseUrl() const { return m_draft.baseUrl; }
    int secretKind() const;
    const QString &secretName() const { return m_draft.tokenName; }
    QString secretNote() const;
    const QString &interval() const { return m_draft.interval; }
    ParameterListModel *parameters() { return &m_parameters; }
    QString idProblem() const;
    QString urlProblem() const;
    QString urlNote() const;
    QString secretProblem() const;
    QString intervalProblem() const;
    const QString &saveProblem() const { return m_saveProblem; }
    QString file() const;
    KeyringEntry *keyring() { return &m_keyring; }

    Q_INVOKABLE void startNew();
    Q_INVOKABLE bool edit(const QString &id);
    Q_INVOKABLE void chooseConnector(const QString &name);
    Q_INVOKABLE void setField(const QString &field, const QString &value); ///< id base_url secret interval
    Q_INVOKABLE void setSecretKind(int kind);
    Q_INVOKABLE void setParameter(const QString &name, const QString &value);
    Q_INVOKABLE bool save(); ///< False, and every problem shown, when something is wrong.
    /// The source as it would be read from the file, its secret included; for a test.
    Result<SourceSettings> settings();

signals:
    void changed();
    void saved(const QString &id, const QString &text);

private:
    const ConnectorDefinition *definition() const;
    QList<std::pair<QString, QString>> facts() const;
    QString parameterProblem(const ParameterDefinition &parameter, const QStringList &values) const;
    bool isShown(const QString &field) const { return m_attempted || m_touched.contains(field); }
    bool isValid();
    void showParameters(bool renewed);

    ConfigurationFile &m_configuration;
    const ConnectorCatalog &m_catalog;
    SourceDraft m_draft;
    QString m_replaced; ///< Id of the source that is changed; empty for a new one.
    QString m_search, m_saveProblem;
    QSet<QString> m_touched; ///< Fields that somebody wrote into: only those are complained about before saving.
    bool m_attempted = false;
    KeyringEntry m_keyring;
    ConnectorListModel m_connectors;
    ParameterListModel m_parameters;
};

} // namespace plumbline
