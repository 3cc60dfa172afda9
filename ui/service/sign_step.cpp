// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/sign_step.h"

#include "core/service/visit_clock.h"
#include "core/service/visit_work.h"
#include "core/store/blobs.h"
#include "ui/service/service_text.h"
#include "ui/service/signature_pad.h"
#include "ui/service/visit_pdf.h"
#include "ui/service/visit_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QBuffer>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr std::size_t kAddendaMax = 50;
constexpr int kSignStepSideWidth = 320;

} // namespace

SignStep::SignStep(Desk& desk, QWidget* parent)
    : VisitStep(desk, parent), m_language(new QComboBox), m_report(new QScrollArea),
      m_stack(new QStackedWidget), m_pad(new SignaturePad), m_name(new QLineEdit),
      m_nameRow(new FieldRow(tr("Signed by"), true, {}, m_name)),
      m_doubt(new PlainLabel({}, TextRole::body, Ink::warning)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_sign(new QPushButton(tr("Sign"))), m_seal(new PlainLabel({}, TextRole::bodyMedium)),
      m_addenda(new QVBoxLayout), m_addendum(new QLineEdit)
{
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("繁體中文"), QStringLiteral("zh_TW"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(toQString(interfaceLanguage()))));
    m_language->setAccessibleName(tr("Language of the report"));
    m_report->setWidgetResizable(true);
    m_report->setFrameShape(QFrame::NoFrame);
    m_report->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_report->viewport()->setAutoFillBackground(false);
    setAccessibleRole(*m_report, QAccessible::Document);
    m_report->setAccessibleName(tr("Report"));
    m_stack->setFixedWidth(kSignStepSideWidth);
    m_stack->addWidget(buildSigning());
    m_stack->addWidget(buildSigned());
    auto* left = new QVBoxLayout;
    left->addWidget(m_language, 0, Qt::AlignLeft);
    left->addWidget(m_report, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPageMargin);
    layout->addLayout(left, 1);
    layout->addWidget(m_stack);
    connect(m_language, &QComboBox::activated, this, [this] {
        if (const auto row = m_desk.replica().find("visit", m_visit)) {
            showReport(row->record);
        }
    });
}

QWidget* SignStep::buildSigning()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_pad->setAccessibleName(tr("Signature"));
    m_name->setMaxLength(120);
    m_doubt->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* clear = new QPushButton(tr("Clear"));
    setButtonKind(*clear, ButtonKind::ghost);
    setButtonKind(*m_sign, ButtonKind::primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(clear);
    buttons->addStretch(1);
    buttons->addWidget(m_sign);
    layout->addWidget(new PlainLabel(tr("Signature of the customer"), TextRole::cardTitle));
    layout->addWidget(m_doubt);
    layout->addWidget(m_pad);
    layout->addWidget(m_nameRow);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    auto* hint = new PlainLabel(tr("After signing, the report can no longer be changed. "
                                   "Corrections are added as an addendum."),
                                TextRole::caption, Ink::text2);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addStretch(1);
    connect(clear, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_sign, &QPushButton::clicked, this, &SignStep::sign);
    connect(m_name, &QLineEdit::returnPressed, this, &SignStep::sign);
    return side;
}

QWidget* SignStep::buildSigned()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    m_seal->setWordWrap(true);
    auto* save = new QPushButton(tr("Save as PDF"));
    save->setIcon(icon(QStringLiteral("download")));
    auto* send = new QPushButton(tr("Send by email"));
    send->setIcon(icon(QStringLiteral("mail")));
    auto* add = new QPushButton(tr("Add"));
    m_addendum->setMaxLength(2000);
    m_addendum->setPlaceholderText(tr("Correction or addition"));
    m_addendum->setAccessibleName(tr("Correction or addition"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_addendum, 1);
    line->addWidget(add);
    layout->addWidget(m_seal);
    layout->addWidget(save);
    layout->addWidget(send);
    layout->addSpacing(kGap);
    layout->addWidget(new PlainLabel(tr("Addenda"), TextRole::cardTitle));
    layout->addLayout(m_addenda);
    layout->addLayout(line);
    layout->addStretch(1);
    connect(save, &QPushButton::clicked, this, &SignStep::saveAs);
    connect(send, &QPushButton::clicked, this, &SignStep::mail);
    connect(add, &QPushButton::clicked, this, &SignStep::addText);
    connect(m_addendum, &QLineEdit::returnPressed, this, &SignStep::addText);
    return side;
}

QString SignStep::title() const
{
    return tr("Sign");
}

bool SignStep::isDone(const Record& visit)
{
    return isFrozen(visit);
}

ReportContext SignStep::context() const
{
    ReportContext context;
    context.language = toStd(m_language->currentData().toString());
    context.utcOffsetMinutes = toLocal(m_desk.now()).offsetFromUtc() / 60;
    return context;
}

void SignStep::load(const Record& visit)
{
    if (visit.id != m_visit) {
        m_visit = visit.id;
        m_pad->clear();
        const QString contact =
            toQString(m_desk.replica().title("contact", visit.reference("contact")));
        m_name->setText(contact);
        const std::string language = reportLanguage(m_desk.replica(), visit, interfaceLanguage());
        m_language->setCurrentIndex(std::max(0, m_language->findData(toQString(language))));
    }
    const ClockDoubt doubt = clockDoubt(visit, m_desk.now());
    m_doubt->setVisible(doubt != ClockDoubt::none);
    m_doubt->setText(
        doubt == ClockDoubt::arrivedLater
            ? tr("By this laptop's clock the arrival is in the future. Check the clock: otherwise "
                 "the report will say that work ended when it began.")
            : tr("By this laptop's clock the work has lasted more than 16 hours. Check the clock "
                 "and the time of arrival before the customer signs."));
    const bool isSigned = isFrozen(visit);
    m_language->setVisible(visit.text("report").empty());
    m_stack->setCurrentIndex(isSigned ? 1 : 0);
    m_sign->setEnabled(m_desk.rights().mayUpdate(visit));
    if (isSigned) {
        const SealNote seal = sealNote(visit);
        m_seal->setInk(seal.ink);
        m_seal->setText(seal.text);
        showAddenda(visit);
    }
    showReport(visit);
}

void SignStep::showReport(const Record& visit)
{
    const std::vector<ReportLine> lines = visit.text("report").empty()
                                              ? reportOf(m_desk.replica(), visit, context())
                                              : reportLines(visit.text("report"));
    const std::string text = reportText(lines);
    if (text == m_shownReport) {
        return; // neither scrolled back nor made anew under a pointer
    }
    m_shownReport = text;
    replaceContent(*m_report, new VisitSheet(lines));
    m_report->widget()->setAutoFillBackground(false); // the area fills what it is given
}

void SignStep::showAddenda(const Record& visit)
{
    clearLayout(*m_addenda);
    for (const Row& row :
         m_desk.replica().related("visit_addendum", "visit", visit.id, kAddendaMax)) {
        const auto when = parseDateTime(row.record.text("written_at"));
        auto* text = new PlainLabel(
            joinedText({when ? momentText(*when) : QString(),
                        toQString(m_desk.replica().title("user", row.record.reference("author"))),
                        toQString(row.record.text("text"))}));
        text->setWordWrap(true);
        m_addenda->addWidget(text);
    }
}

void SignStep::sign()
{
    const QString unsaved = m_unsaved ? m_unsaved() : QString();
    if (!unsaved.isEmpty()) {
        m_problem->setText(tr("Not saved yet: %1. Correct or clear it, then sign.").arg(unsaved));
        m_problem->show();
        return;
    }
    const auto row = m_desk.replica().find("visit", m_visit);
    if (!row) {
        return;
    }
    const bool hasName = !m_name->text().trimmed().isEmpty();
    m_nameRow->setProblem(hasName ? QString() : tr("This field is required."));
    m_problem->setVisible(m_pad->isEmpty());
    m_problem->setText(tr("The customer signs on the line above."));
    if (!hasName || m_pad->isEmpty()) {
        return;
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_pad->image().save(&buffer, "PNG");
    const Result<FileRef> picture = m_desk.replica().blobs().take(
        std::string_view(png.constData(), static_cast<std::size_t>(png.size())), "signature.png");
    if (!picture) {
        Q_EMIT messageRequested(fileErrorText(picture.error()), false);
        return;
    }
    ReportContext about = context();
    about.signedBy = toStd(m_name->text().trimmed());
    const auto edits = signVisit(m_desk.replica(), row->record, *picture, about, m_desk.now());
    if (!edits && edits.error().key == "checklist") {
        m_problem->setText(tr("Not answered yet: %1").arg(toQString(edits.error().detail)));
        m_problem->show();
        return;
    }
    if (!edits && edits.error().code == ErrorCode::required) {
        m_problem->setText(errorText(edits.error(), row->record.entity));
        m_problem->show();
        return;
    }
    if (apply(edits, tr("Signed"), *row->record.entity)) {
        const auto attached = attachVisitPdf(m_desk, m_visit);
        // What the customer has signed is taken back by nobody: neither parts nor readings nor the
        // signature, and a way back that stops at them would mislead.
        m_desk.undoStack().clear();
        Q_EMIT messageRequested(attached ? tr("Signed, and the report is attached to the visit")
                                         : fileErrorText(attached.error()),
                                false);
        Q_EMIT finished();
    }
}

void SignStep::saveAs()
{
    const auto row = m_desk.replica().find("visit", m_visit);
    if (!row) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as PDF"),
                                                      visitPdfName(row->record), tr("PDF (*.pdf)"));
    if (!path.isEmpty()) {
        const Done written = writeVisitPdf(m_desk.replica(), row->record, context(), path);
        Q_EMIT messageRequested(written ? tr("Saved %1").arg(path) : fileErrorText(written.error()),
                                false);
    }
}

void SignStep::mail()
{
    const auto row = m_desk.replica().find("visit", m_visit);
    if (!row) {
        return;
    }
    const Result<QString> path = visitPdfToHand(m_desk.replica(), row->record, context());
    if (!path) {
        Q_EMIT messageRequested(
            tr("The report could not be written: %1").arg(fileErrorText(path.error())), false);
        return;
    }
    const bool isAttached = mailVisitPdf(m_desk.replica(), row->record, *path);
    Q_EMIT messageRequested(isAttached
                                ? tr("The report was passed to your email program")
                                : tr("The report is in %1: attach it to the email").arg(*path),
                            false);
}

void SignStep::offerAddendum(const QString& text)
{
    QStringList all{m_addendum->text().trimmed(), text};
    all.removeAll(QString());
    m_addendum->setText(all.join(QStringLiteral("; ")));
}

void SignStep::addText()
{
    const auto row = m_desk.replica().find("visit", m_visit);
    if (row && !m_addendum->text().trimmed().isEmpty() &&
        apply(addAddendum(m_desk.replica(), row->record, toStd(m_addendum->text().trimmed()),
                          m_desk.now()),
              tr("Addendum"), m_desk.catalogue().at("visit_addendum"))) {
        m_addendum->clear();
    }
}

void SignStep::focusFirst()
{
    m_stack->currentIndex() == 0 ? m_name->setFocus(Qt::OtherFocusReason)
                                 : m_addendum->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
