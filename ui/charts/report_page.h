// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "core/reports/reports.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/workbench/work_division.h"

class QTimer;
class QToolButton;

namespace caravan::ui {

class FiguresModel;
class PlainLabel;
class Reader;
class RecordListModel;
class ReportDetails;
class ReportList;
class ReportPaths;
class ReportPicture;
class ReportView;
class WorkFilter;

/// Charts of what managers ask. Under the picture stand its figures, and the records behind the
/// mark that was picked: whoever doubts a number sees what it is made of. Which reports there are
/// is in ReportList, how one is grouped in ReportPaths, how it is drawn in ReportPicture, what it
/// is made of in ReportDetails.
class ReportPage : public Page {
    Q_OBJECT

public:
    /// @p reports: at least one.
    ReportPage(Desk& desk, Reports reports, WorkDivision division = {}, QWidget* parent = nullptr);
    ~ReportPage() override;

    QString title() const override;
    void focusContent() override;
    void retranslate() override;
    void arrange(const Route& route) override;

    const Reports& reports() const { return m_reports; }
    /// The last that was read.
    const Report& report() const { return m_report; }
    bool isReading() const;
    /// Only once something was read.
    ReportView& view();
    RecordListModel& records();
    FiguresModel& figures();
    void open(const std::string& report);
    /// A report by a path (empty: the usual), of this person or of everybody, with the records
    /// behind one of its marks; -1: behind all of it.
    void openMark(const std::string& report, const std::string& by, const std::string& period,
                  bool isOwn, int mark);
    /// By a path, split by another (empty: not split).
    void tell(const std::string& by, const std::string& split);
    /// Shows the records behind a mark; -1: behind all of it.
    void explain(int mark);
    Done writeTo(const QString& path);
    /// Names of the reports that stand in the list, from the top.
    QStringList shownReports() const;

public Q_SLOTS:
    /// The report that is shown stands on top of the list, or no longer.
    void togglePin();
    void addToHome();

private:
    void build();
    QWidget* buildHead();
    void connectParts();
    void openFirst();
    bool begin(const std::string& report);
    void offerChoices();
    void run();
    void take(Result<Report> report);
    void exportReport();
    ReportRequest request() const;

    Desk& m_desk;
    Reports m_reports;
    Reports::Definition m_definition;
    Report m_report;
    int m_mark = -1;
    std::optional<int> m_wanted; ///< mark to be explained when the answer is there
    ReportList* m_list;
    WorkFilter* m_filter;
    PlainLabel* m_title;
    PlainLabel* m_about;
    ReportPaths* m_paths;
    QToolButton* m_pin;
    QToolButton* m_home;
    QToolButton* m_export;
    ReportPicture* m_picture;
    ReportDetails* m_details;
    QTimer* m_again;
    Reader* m_reader;
};

} // namespace caravan::ui
