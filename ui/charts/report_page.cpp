// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_page.h"

#include "core/query/field_path.h"
#include "ui/charts/figures_model.h"
#include "ui/charts/figures_table.h"
#include "ui/charts/report_output.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/lists/record_table.h"
#include "ui/models/reader.h"
#include "ui/models/record_list_model.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kAgainMs = 250;
const QString kReportKey = QStringLiteral("reports.current");

} // namespace

ReportPage::ReportPage(Desk& desk, Reports reports, WorkDivision division, QWidget* parent)
    : Page(parent), m_desk(desk), m_reports(std::move(reports)),
      m_definition(m_reports.all().front()), m_list(new NavList), m_filter(nullptr),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_about(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_sum(new PlainLabel({}, TextRole::bodyStrong)),
      m_change(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_rates(new PlainLabel({}, TextRole::caption, Ink::text2)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_by(new QComboBox),
      m_split(new QComboBox), m_export(nullptr), m_place(nullptr), m_tabs(new QTabBar),
      m_stack(new QStackedWidget), m_figures(new FiguresModel(desk.replica(), this)),
      m_numbers(new FiguresTable(*m_figures)), m_table(new RecordTable(desk)),
      m_again(new QTimer(this)), m_reader(new Reader(desk, this))
{
    build(division);
    m_again->setSingleShot(true);
    m_again->setInterval(kAgainMs);
    connect(m_again, &QTimer::timeout, this, &ReportPage::run);
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        const auto of = entitiesOf(m_desk.catalogue(), *m_definition);
        if (std::any_of(of.begin(), of.end(),
                        [&](const std::string& entity) { return commit.touches(entity); })) {
            m_again->start();
        }
    });
    const std::string last = toStd(desk.preferences().value(kReportKey).toString());
    const auto& all = m_reports.all();
    const auto first =
        std::find_if(all.begin(), all.end(), [this](const auto& one) { return isOffered(*one); });
    m_definition = first == all.end() ? m_definition : *first;
    const Reports::Definition before = m_reports.find(last);
    open(before && isOffered(*before) ? last : m_definition->name);
    retranslate();
}

ReportPage::~ReportPage()
{
    // The parts go after the report that they show.
    m_figures->setReport(nullptr);
    if (m_view) {
        m_view->setReport(nullptr);
    }
}

QString ReportPage::title() const
{
    return tr("Reports");
}

void ReportPage::arrange(const Route& route)
{
    const auto asked = [&](const char* name) -> const Value& {
        static const Value kNothing;
        const auto found = route.preset.find(name);
        return found == route.preset.end() ? kNothing : found->second;
    };
    if (isEmpty(asked("report"))) {
        return;
    }
    const auto* mark = std::get_if<std::int64_t>(&asked("mark"));
    const bool* own = std::get_if<bool>(&asked("own"));
    openMark(textOf(asked("report")), textOf(asked("by")), textOf(asked("period")), own && *own,
             mark ? static_cast<int>(*mark) : -1);
}

void ReportPage::open(const std::string& report)
{
    if (begin(report)) {
        m_filter->setPeriod(m_definition->period);
        run();
    }
}

void ReportPage::openMark(const std::string& report, const std::string& by,
                          const std::string& period, bool isOwn, int mark)
{
    if (!begin(report)) {
        return;
    }
    const QSignalBlocker quiet(m_by);
    m_by->setCurrentIndex(std::max(0, m_by->findData(toQString(by))));
    m_filter->ask(isOwn ? std::optional(m_desk.user()) : std::nullopt, period);
    m_wanted = mark;
    run();
}

bool ReportPage::begin(const std::string& report)
{
    Reports::Definition definition = m_reports.find(report);
    if (!definition) {
        return false;
    }
    m_definition = std::move(definition);
    m_desk.preferences().setValue(kReportKey, toQString(report));
    const QSignalBlocker quiet(m_list);
    m_list->setCurrent(toQString(report));
    const QSignalBlocker quietBy(m_by);
    const QSignalBlocker quietSplit(m_split);
    m_by->clear();
    m_split->clear();
    fillChoices();
    return true;
}

void ReportPage::tell(const std::string& by, const std::string& split)
{
    m_by->setCurrentIndex(std::max(0, m_by->findData(toQString(by))));
    m_split->setCurrentIndex(std::max(0, m_split->findData(toQString(split))));
}

void ReportPage::fillChoices()
{
    const QSignalBlocker quietBy(m_by);
    const QSignalBlocker quietSplit(m_split);
    const QString by = m_by->currentData().toString();
    const QString split = m_split->currentData().toString();
    m_by->clear();
    addPaths(*m_by, m_definition->by, false);
    m_split->clear();
    if (!m_definition->alwaysSplit) {
        m_split->addItem(tr("No split"), QString());
    }
    addPaths(*m_split, m_definition->split, true);
    m_by->setCurrentIndex(std::max(0, m_by->findData(by)));
    m_split->setCurrentIndex(std::max(0, m_split->findData(split)));
    m_by->setVisible(m_by->count() > 1);
    m_split->setVisible(m_split->count() > 1 && !m_definition->kind.splitsItself);
    m_filter->setOffersOwners(!m_definition->owner.empty());
    m_filter->setOffersParts(!m_definition->pipeline.empty());
}

/// Nobody is offered to group by what they are not shown.
bool ReportPage::mayRead(const ReportDefinition& report, const std::string& path) const
{
    const auto parsed = parsePath(m_desk.catalogue(), m_desk.catalogue().at(report.entity), path);
    const Entity* at = m_desk.catalogue().entity(report.entity);
    return parsed &&
           std::all_of(parsed->steps.begin(), parsed->steps.end(), [&](const Field* step) {
               const bool may = m_desk.rights().mayRead(*at, *step);
               at = m_desk.catalogue().entity(step->target);
               return may;
           });
}

bool ReportPage::isOffered(const ReportDefinition& report) const
{
    return report.field.empty() || mayRead(report, report.field);
}

void ReportPage::addPaths(QComboBox& box, const std::vector<std::string>& paths, bool isSplit) const
{
    const Entity& entity = m_desk.catalogue().at(m_definition->entity);
    for (const std::string& path : paths) {
        if (mayRead(*m_definition, path)) {
            const QString field = pathText(m_desk.catalogue(), entity, path, true);
            box.addItem(
                (isSplit ? tr("Split by %1", "a field") : tr("By %1", "a field")).arg(field),
                toQString(path));
        }
    }
}

ReportRequest ReportPage::request() const
{
    ReportRequest asked;
    asked.by = toStd(m_by->currentData().toString());
    asked.split = toStd(m_split->currentData().toString());
    asked.viewpoint = viewpointOf(m_desk);
    const std::string word = m_filter->period();
    asked.period = word.empty() ? DayRange{} : *daysOf(word, asked.viewpoint.today);
    asked.owners = m_filter->owners();
    asked.pipeline = m_filter->part();
    asked.compares = true;
    return asked;
}

bool ReportPage::isReading() const
{
    return m_reader->isBusy();
}

void ReportPage::run()
{
    if (!m_desk.isLarge(m_desk.catalogue().at(m_definition->entity))) {
        m_reader->forget();
        take(runReport(m_desk.replica(), m_definition, request()));
        return;
    }
    m_reader->ask(
        [this, definition = m_definition, asked = request()](Replica& replica) -> Reader::Show {
            auto report = std::make_shared<Result<Report>>(runReport(replica, definition, asked));
            return [this, report] { take(std::move(*report)); };
        });
}

void ReportPage::take(Result<Report> report)
{
    const int before = m_wanted.value_or(m_mark);
    const bool isAsked = m_wanted.has_value();
    m_wanted.reset();
    m_problem->setVisible(!report);
    if (!report) {
        m_problem->setText(errorText(report.error()));
        return;
    }
    const bool isSame = m_report.definition == report->definition;
    if (m_view) {
        m_view->setReport(nullptr);
    }
    m_figures->setReport(nullptr);
    m_report = std::move(*report);
    if (!isSame || !m_view) {
        delete m_view;
        m_view = makeReportView(m_desk.replica(), m_report.definition->chart);
        m_place->setWidget(m_view);
        m_view->setAutoFillBackground(false);
        connect(m_view, &ReportView::markPicked, this, &ReportPage::explain);
    }
    m_view->setReport(&m_report);
    m_figures->setReport(&m_report);
    m_place->ensureVisible(0, 0);
    showReport();
    if (before >= 0 && (isSame || isAsked) && before < static_cast<int>(m_report.marks.size())) {
        explain(before);
    } else {
        m_tabs->setCurrentIndex(0);
        explain(-1);
    }
}

void ReportPage::showReport()
{
    const ReportText text(m_desk.replica(), m_report);
    m_title->setText(labelText(m_report.definition->labels));
    m_about->setText(labelText(m_report.definition->about));
    m_sum->setText(m_report.marks.empty() ? tr("Nothing to show for this choice") : text.summary());
    m_rates->setText(text.rates());
    m_rates->setVisible(!text.rates().isEmpty());
    m_change->setText(m_report.marks.empty() ? QString() : text.change());
    m_change->setAccessibleName(text.changeInWords());
    m_change->setVisible(!m_change->text().isEmpty());
    Q_EMIT titleChanged();
}

void ReportPage::explain(int mark)
{
    if (mark >= static_cast<int>(m_report.marks.size())) {
        mark = -1; // a chart of nothing has no marks
    }
    m_mark = mark;
    const ReportText text(m_desk.replica(), m_report);
    const Query& behind =
        mark >= 0 ? m_report.marks[static_cast<std::size_t>(mark)].records : m_report.records;
    const Entity& entity = m_desk.catalogue().at(m_report.definition->entity);
    if (!m_records || &m_records->entity() != &entity) {
        RecordListModel* old = m_records;
        m_records = new RecordListModel(m_desk, entity, this);
        m_table->setRecords(m_records);
        delete old;
    }
    m_records->setQuery(behind);
    m_tabs->setTabText(1, mark >= 0 ? text.mark(m_report.marks[static_cast<std::size_t>(mark)])
                                    : labelText(entity.plural));
    if (mark >= 0) {
        m_view->setCurrentMark(mark);
        m_tabs->setCurrentIndex(1);
    }
}

Done ReportPage::writeTo(const QString& path)
{
    const ReportText text(m_desk.replica(), m_report);
    QStringList question{m_filter->text()};
    if (m_by->isVisibleTo(this)) {
        question.append(m_by->currentText());
    }
    question.append(text.summary());
    return writeReport(
        *m_view, *m_figures,
        {labelText(m_definition->labels), question.join(QStringLiteral(" · ")), text.rates()},
        path);
}

void ReportPage::exportReport()
{
    if (!m_view) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), labelText(m_definition->labels) + QStringLiteral(".png"),
        tr("Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    const Done written = writeTo(path);
    Q_EMIT messageRequested(written ? tr("Saved to %1").arg(path) : errorText(written.error()),
                            false);
}

void ReportPage::showTab()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
}

void ReportPage::focusContent()
{
    if (m_view) {
        m_view->setFocus(Qt::OtherFocusReason);
    } else { // the first answer is on its way
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace caravan::ui
