// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PacketDraft.h"
#include "models/PacketModels.h"
#include "models/PacketWork.h"
#include "models/PageReading.h"
#include "packet/PacketMaker.h"
#include "packet/PacketRegister.h"
#include "verify/PacketCheck.h"

namespace plumbline {

/// The page Audit packets: scope, preview, export and check of a packet, those handed out before, and the check of
/// anybody else's.
class PacketsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< Of the register.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY changed) ///< 0 scope, 1 preview, 2 export, 3 check.
    Q_PROPERTY(int reached READ reached NOTIFY changed) ///< Furthest step that can be gone to.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool stopping READ isStopping NOTIFY changed)
    Q_PROPERTY(QString workText READ workText NOTIFY changed)
    Q_PROPERTY(double workFraction READ workFraction NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why the last step did not come to its end.
    Q_PROPERTY(bool canCreate READ canCreate NOTIFY changed)
    Q_PROPERTY(plumbline::PacketDraft *draft READ draft CONSTANT)
    Q_PROPERTY(QList<QString> contentLabels READ contentLabels NOTIFY changed) ///< What is in it, as far as is known.
    Q_PROPERTY(QList<QString> contentValues READ contentValues NOTIFY changed)
    Q_PROPERTY(QList<QString> gaps READ gaps NOTIFY changed) ///< Why it is not complete.
    Q_PROPERTY(bool previewed READ isPreviewed NOTIFY changed)
    Q_PROPERTY(plumbline::PacketFactModel *sources READ sources CONSTANT)
    Q_PROPERTY(plumbline::PacketCheckModel *checks READ checks CONSTANT)
    Q_PROPERTY(QString conclusion READ conclusion NOTIFY changed)
    Q_PROPERTY(QString conclusionNote READ conclusionNote NOTIFY changed)
    Q_PROPERTY(QString conclusionMark READ conclusionMark NOTIFY changed)
    Q_PROPERTY(QString checkedFile READ checkedFile NOTIFY changed) ///< Of the packet that the checks are about.
    Q_PROPERTY(QString checkedId READ checkedId NOTIFY changed)
    Q_PROPERTY(QString signatureText READ signatureText NOTIFY changed)
    Q_PROPERTY(QList<QString> commands READ commands NOTIFY changed) ///< What an auditor types instead.
    Q_PROPERTY(bool foreign READ isForeign NOTIFY changed) ///< The checks are about somebody else's packet.
    Q_PROPERTY(plumbline::PacketFactModel *earlier READ earlier CONSTANT)

public:
    PacketsController(QueryRunner &runner, const MetricCatalog &catalog, const Clock &clock, NumberText text);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    int step() const { return m_step; }
    void setStep(int step);
    int reached() const;
    bool isBusy() const { return m_work.isRunning(); }
    bool isStopping() const { return isBusy() && m_work.isStopping(); }
    const QString &workText() const { return m_work.text(); }
    double workFraction() const { return m_work.fraction(); }
    const QString &problem() const { return m_problem; }
    bool canCreate() const { return !isBusy() && m_draft.problem().isEmpty(); }
    PacketDraft *draft() { return &m_draft; }
    QStringList contentLabels() const;
    QStringList contentValues() const;
    QStringList gaps() const { return m_content ? m_content->gaps : QStringList(); }
    bool isPreviewed() const { return m_content.has_value(); }
    PacketFactModel *sources() { return &m_sources; }
    PacketCheckModel *checks() { return &m_checks; }
    QString conclusion() const;
    QString conclusionNote() const;
    QString conclusionMark() const;
    const QString &checkedFile() const { return m_checkedFile; }
    QString checkedId() const { return m_report ? m_report->packetId : QString(); }
    QString signatureText() const;
    QStringList commands() const;
    bool isForeign() const { return m_isForeign; }
    PacketFactModel *earlier() { return &m_earlier; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void preview();
    Q_INVOKABLE void create(); ///< Makes it and checks it as an auditor would.
    Q_INVOKABLE void cancel() { m_work.cancel(); }
    Q_INVOKABLE void check(const QString &file,
                           const QString &trustFolder); ///< Of anybody; without a folder: nobody is trusted.
    Q_INVOKABLE void startAgain();

signals:
    void changed();
    void fileRequested(); ///< Somebody is to choose a packet, and a folder with whom he trusts.
    void copyRequested(const QString &text);

private:
    void take(const MadePacket &content);
    void checkOwn();
    void show(const Result<PacketReport> &report);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    const Clock &m_clock;
    NumberText m_text;
    PageReading m_reading;
    PacketDraft m_draft;
    PacketWork m_work;
    int m_step = 0;
    bool m_isForeign = false;
    bool m_isFilling = false; ///< The form is filled in by the page, not by a person.
    QString m_problem;
    QString m_checkedFile;
    std::optional<MadePacket> m_content;
    std::optional<PacketReport> m_report;
    PacketFactModel m_sources;
    PacketFactModel m_earlier;
    PacketCheckModel m_checks;
};

} // namespace plumbline
