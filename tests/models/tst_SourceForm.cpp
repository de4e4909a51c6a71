// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "models/ConfigurationFile.h"
#include "models/SourceForm.h"
#include "models/SourceTest.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Filling in a source: what is wrong stands beside the field, what is saved reads back, and no secret is ever written.
class tst_SourceForm : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<ConfigurationFile>(m_folder->filePath(u"plumbline.toml"_s));
        QFile empty(m_file->path());
        QVERIFY(empty.open(QIODevice::WriteOnly));
        m_file->reload();
        m_form = std::make_unique<SourceForm>(*m_file, m_catalog);
        m_form->startNew();
    }

    void aSecretThatNoKeyringTakesIsSaidAndStandsNowhere()
    {
        // Without a message bus there is no keyring.
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
        m_form->chooseConnector(u"defectdojo"_s);
        m_form->setField(u"base_url"_s, u"https://dojo.example"_s);
        m_form->setSecretKind(3);
        QVERIFY(m_form->save());
        KeyringEntry *keyring = m_form->keyring();
        QSignalSpy changed(keyring, &KeyringEntry::changed);
        keyring->keep(m_form->secretName(), u"  "_s);
        QVERIFY2(!keyring->isBusy(), "nothing was typed");
        keyring->keep(m_form->secretName(), u"canary-5b1f"_s);
        QVERIFY(keyring->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!keyring->isBusy(), patience);
        QVERIFY(!keyring->isKept());
        QVERIFY2(keyring->problem().contains(u"message bus"_s), qPrintable(keyring->problem()));
        QVERIFY(!keyring->problem().contains(u"canary"_s));
        QFile file(m_file->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("token_keyring = \"plumbline/defectdojo\""));
        QVERIFY(!written.contains("canary"));
        m_form->startNew();
        QVERIFY(keyring->problem().isEmpty());
    }

    void filesAreNoSourcesToAdd()
    {
        m_form->setSearch(u"sarif"_s);
        QCOMPARE(m_form->connectors()->count(), 0);
        QVERIFY(m_catalog.names().contains(u"sarif"_s));
    }

    void connectorsAreGroupedAndSearched()
    {
        QVERIFY(m_form->connectors()->count() >= 15);
        m_form->setSearch(u"gate git"_s);
        QVERIFY(m_form->connectors()->count() >= 1);
        for (int i = 0; i < m_form->connectors()->count(); ++i)
            QVERIFY(m_form->connectors()->keyAt(i).contains(u"git"_s));
        m_form->setSearch(u"no such thing"_s);
        QCOMPARE(m_form->connectors()->count(), 0);
    }

    void complainsBesideTheFieldAndOnlyOnceItWasTouched()
    {
        m_form->chooseConnector(u"github"_s);
        QVERIFY(m_form->urlProblem().isEmpty());
        QVERIFY(parameter(u"organisation"_s, "problem").isEmpty());
        m_form->setField(u"base_url"_s, u"https://me:secret@host"_s);
        QVERIFY(m_form->urlProblem().contains(u"password"_s));
        m_form->setField(u"base_url"_s, u"ftp://host"_s);
        QVERIFY(!m_form->urlProblem().isEmpty());
        m_form->setField(u"secret"_s, u"ghp_0123-a token itself"_s);
        QVERIFY(m_form->secretProblem().contains(u"not the secret itself"_s));
        m_form->setField(u"interval"_s, u"soon"_s);
        QVERIFY(!m_form->intervalProblem().isEmpty());
        QVERIFY(!m_form->save());
        QVERIFY(!parameter(u"organisation"_s, "problem").isEmpty());
        QVERIFY(m_file->current().sources.isEmpty());
    }

    void savesWhatIsReadBack()
    {
        QSignalSpy saved(m_form.get(), &SourceForm::saved);
        m_form->chooseConnector(u"github"_s);
        QCOMPARE(m_form->sourceId(), u"github"_s);
        QCOMPARE(m_form->secretName(), u"GITHUB_TOKEN"_s);
        m_form->setField(u"base_url"_s, u"https://api.github.com"_s);
        m_form->setParameter(u"organisation"_s, u"acme"_s);
        m_form->setParameter(u"repositories"_s, u"api, web ,"_s);
        QVERIFY(m_form->save());
        QCOMPARE(saved.size(), 1);
        const SourceSettings source = m_file->current().sources.value(0);
        QCOMPARE(source.tokenOrigin, u"environment GITHUB_TOKEN"_s);
        QCOMPARE(source.parameters.value(u"repositories"_s), QStringList({u"api"_s, u"web"_s}));

        // A second one of its kind gets a name that is free; the same name is refused.
        m_form->startNew();
        m_form->chooseConnector(u"github"_s);
        QCOMPARE(m_form->sourceId(), u"github-2"_s);
        m_form->setField(u"id"_s, u"github"_s);
        QVERIFY(!m_form->idProblem().isEmpty());

        QVERIFY(m_form->edit(u"github"_s));
        QCOMPARE(parameter(u"repositories"_s, "value"), u"api, web"_s);
        m_form->setField(u"id"_s, u"other"_s);
        QCOMPARE(m_form->sourceId(), u"github"_s);
        m_form->setSecretKind(2);
        m_form->setField(u"secret"_s, u"/run/token"_s);
        m_form->setParameter(u"repositories"_s, {});
        QVERIFY(m_form->save());
        QCOMPARE(m_file->current().sources.size(), 1);
        QCOMPARE(m_file->current().sources.value(0).tokenOrigin, u"file /run/token"_s);
        QVERIFY(!m_file->current().sources.value(0).parameters.contains(u"repositories"_s));
    }

    void testTellsEachStepAndStops()
    {
        QSemaphore told;
        SourceTest test(
            [&](const SourceSettings &source, const std::function<void(const ProbeStep &)> &onStep,
                const std::atomic_bool &stop) {
                const ProbeStep step{ProbeStep::Kind::Address, {}, ProbeStep::State::Problem, source.baseUrl.host()};
                onStep(step);
                told.release();
                while (!stop && source.id == u"slow")
                    QThread::msleep(1);
                return QList<ProbeStep>{step};
            },
            *m_form);
        test.start();
        QCOMPARE(test.text(), u"Fill in what is marked first."_s);
        m_form->chooseConnector(u"defectdojo"_s);
        m_form->setField(u"base_url"_s, u"https://dojo.example"_s);
        test.start();
        QTRY_COMPARE_WITH_TIMEOUT(test.text(), u"1 step failed."_s, patience);
        QCOMPARE(test.steps()->count(), 1);
        QCOMPARE(test.mark(), u"crit"_s);
        m_form->setField(u"id"_s, u"slow"_s);
        test.start();
        QTRY_COMPARE_WITH_TIMEOUT(test.steps()->count(), 1, patience);
        QVERIFY(test.isRunning());
        test.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!test.isRunning(), patience);
        QCOMPARE(test.text(), u"Stopped. Nothing was kept."_s);
    }

private:
    QString parameter(const QString &name, const char *role) const
    {
        const ParameterListModel &model = *m_form->parameters();
        for (int i = 0; i < model.rowCount(); ++i)
            if (model.data(model.index(i), model.roleNames().key("name")).toString() == name)
                return model.data(model.index(i), model.roleNames().key(role)).toString();
        return u"(no such parameter)"_s;
    }

    const ConnectorCatalog m_catalog = ConnectorCatalog::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConfigurationFile> m_file;
    std::unique_ptr<SourceForm> m_form;
};

QTEST_GUILESS_MAIN(tst_SourceForm)
#include "tst_SourceForm.moc"
