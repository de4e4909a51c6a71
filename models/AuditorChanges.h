// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/LineTableModel.h"
#include "models/NumberText.h"
#include "verify/PacketCheck.h"
#include "verify/PacketDiff.h"

namespace plumbline {

/// What changed since the packet that the auditor had before this one: figures, controls, records by kind, and each
/// exception and policy version with the fields that are others now.
class AuditorChanges : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AuditorController")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< none, comparing, ready, failed.
    Q_PROPERTY(QString before READ before NOTIFY changed) ///< Name of the packet before; empty: none was chosen.
    Q_PROPERTY(QString beforeAbout READ beforeAbout NOTIFY changed) ///< Its period, and as of when.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString continuityMark READ continuityMark NOTIFY changed)
    Q_PROPERTY(QString continuityTitle READ continuityTitle NOTIFY changed)
    Q_PROPERTY(QString continuityText READ continuityText NOTIFY changed)
    Q_PROPERTY(bool isComparable READ isComparable NOTIFY changed) ///< False: the two are the wrong way round.
    Q_PROPERTY(bool hasRows READ hasRows NOTIFY changed) ///< Records of both can be compared.
    Q_PROPERTY(QString recordsCount READ recordsCount NOTIFY changed) ///< Of the records that are listed one by one.
    Q_PROPERTY(QString cutText READ cutText NOTIFY changed) ///< How many of them are not; empty: none.
    Q_PROPERTY(QString noControlsText READ noControlsText NOTIFY changed) ///< Why no control is listed.
    Q_PROPERTY(QString noFieldsText READ noFieldsText NOTIFY changed) ///< Why no field of the chosen record is listed.
    Q_PROPERTY(plumbline::LineTableModel *figures READ figures CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *controls READ controls CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *records READ records CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *fields READ fields CONSTANT) ///< Of the chosen record.
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed) ///< Of the records; -1: none.
    Q_PROPERTY(QString recordTitle READ recordTitle NOTIFY changed)

public:
    static constexpr int mostRecords = 1'000; ///< Listed one by one; `plumbline packet diff` writes all.

    explicit AuditorChanges(NumberText text, QObject *parent = nullptr);

    void begin(const QString &before); ///< Compares with the packet of that name.
    /// `continuity` is check 7 of this packet with what the one before says; `isVouchedFor`: somebody trusted signed that one.
    void show(const PacketDiff &diff, const PacketCheck &continuity, bool isVouchedFor, const QString &about);
    void fail(const QString &why);
    void refuse(const QString &before); ///< There is nothing to compare that packet with.
    void clear();

    QString state() const { return m_state; }
    const QString &before() const { return m_before; }
    const QString &beforeAbout() const { return m_beforeAbout; }
    const QString &problem() const { return m_problem; }
    QString continuityMark() const;
    QString continuityTitle() const;
    QString continuityText() const;
    bool isComparable() const;
    bool hasRows() const;
    QString recordsCount() const { return m_text.count(m_diff.changes.size()); }
    QString cutText() const;
    QString noControlsText() const;
    QString noFieldsText() const;
    LineTableModel *figures() { return &m_figures; }
    LineTableModel *controls() { return &m_controls; }
    LineTableModel *kinds() { return &m_kinds; }
    LineTableModel *records() { return &m_records; }
    LineTableModel *fields() { return &m_fields; }
    int selectedRow() const { return m_selectedRow; }
    const QString &recordTitle() const { return m_recordTitle; }

    Q_INVOKABLE void select(int row);

signals:
    void changed();
    void fileRequested(); ///< Somebody has to say which packet.
    void leaveOutRequested(); ///< Not compared any more.

private:
    QString figureText(const QJsonObject &figure) const; ///< Of packet.json.
    bool isRefuted() const; ///< What the log of this one tells cannot be what that of the one before went on to.
    QStringList continuityWords() const;
    QStringList periodWords() const;
    void showFigures();
    void showControls();
    void showRecords();

    NumberText m_text;
    QString m_state = QStringLiteral("none");
    QString m_before;
    QString m_problem;
    QString m_recordTitle;
    int m_selectedRow = -1;
    PacketDiff m_diff;
    PacketCheck m_continuity;
    bool m_isVouchedFor = false;
    QString m_beforeAbout;
    LineTableModel m_figures;
    LineTableModel m_controls;
    LineTableModel m_kinds;
    LineTableModel m_records;
    LineTableModel m_fields;
};

} // namespace plumbline
