// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/reports_dialog.h"

#include "core/model/report_shape.h"
#include "ui/admin/label_dialog.h"
#include "ui/admin/report_dialog.h"
#include "ui/admin/with_buttons.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/schema_error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <boost/json.hpp>

namespace caravan::ui {

namespace json = boost::json;

namespace {

constexpr QSize kReportsSize(420, 380);
constexpr int kHiddenRole = Qt::UserRole + 1;

} // namespace

ReportsDialog::ReportsDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_draft(draft), m_entity(std::move(entity)),
      m_list(new QListWidget), m_none(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_new(new QPushButton(tr("New report"))), m_relabel(new QPushButton(tr("Relabel"))),
      m_hide(new QPushButton)
{
    const std::shared_ptr<const Catalogue> model = draft.preview(desk.replica());
    setWindowTitle(tr("Reports: %1").arg(labelText(model->at(m_entity).plural)));
    m_list->setAccessibleName(windowTitle());
    resize(kReportsSize);
    m_problem->setWordWrap(true);
    m_none->setWordWrap(true);
    m_none->setText(tr("Caravan counts these records by each of their fields. Add what else the "
                       "company wants to know of them."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_none);
    layout->addWidget(withButtons(m_list, {m_new, m_relabel, m_hide}, {}), 1);
    layout->addWidget(m_problem);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_new, &QPushButton::clicked, this, &ReportsDialog::add);
    connect(m_relabel, &QPushButton::clicked, this, &ReportsDialog::relabel);
    connect(m_hide, &QPushButton::clicked, this, &ReportsDialog::hideOrShow);
    connect(m_list, &QListWidget::itemActivated, this, &ReportsDialog::relabel);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_relabel->setEnabled(row >= 0);
        m_hide->setEnabled(row >= 0);
        m_hide->setText(isHidden() ? tr("Show again") : tr("Hide"));
    });
    read();
}

void ReportsDialog::read()
{
    const std::string kept = current();
    m_list->clear();
    const std::shared_ptr<const Catalogue> model = m_draft.preview(m_desk.replica());
    for (const ReportShape& report : reportsAbout(*model, m_entity)) {
        const QString text = labelText(report.labels);
        auto* line =
            new QListWidgetItem(report.isHidden ? tr("%1 (hidden)").arg(text) : text, m_list);
        line->setData(Qt::UserRole, toQString(report.name));
        line->setData(kHiddenRole, report.isHidden);
        if (report.name == kept) {
            m_list->setCurrentItem(line);
        }
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    const bool isAny = m_list->count() > 0;
    m_none->setVisible(!isAny);
    m_relabel->setEnabled(isAny);
    m_hide->setEnabled(isAny);
    m_hide->setText(isHidden() ? tr("Show again") : tr("Hide"));
}

std::string ReportsDialog::current() const
{
    const QListWidgetItem* line = m_list->currentItem();
    return line != nullptr ? toStd(line->data(Qt::UserRole).toString()) : std::string();
}

bool ReportsDialog::isHidden() const
{
    const QListWidgetItem* line = m_list->currentItem();
    return line != nullptr && line->data(kHiddenRole).toBool();
}

void ReportsDialog::add()
{
    ReportDialog dialog(m_desk, m_draft, m_entity, this);
    if (dialog.exec() == QDialog::Accepted) {
        read();
        m_list->setCurrentRow(m_list->count() - 1);
    }
}

void ReportsDialog::relabel()
{
    if (const std::string report = current(); !report.empty()) {
        LabelDialog(m_desk, m_draft, LabelDialog::What::report, m_entity, report, this).exec();
        read();
    }
}

void ReportsDialog::hideOrShow()
{
    const json::object hide{{"do", "hide"}, {"report", current()}, {"hidden", !isHidden()}};
    const Done added = m_draft.add(m_desk.replica(), {json::serialize(hide)});
    m_problem->setText(added ? QString()
                             : schemaErrorText(*m_draft.preview(m_desk.replica()), added.error()));
    read();
}

} // namespace caravan::ui
