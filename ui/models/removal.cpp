// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/removal.h"

#include "core/actions/remove_record.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/count_proof.h"
#include "ui/widgets/long_step.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>
#include <set>

namespace caravan::ui {

namespace {

constexpr int kWidth = 440;

/// Asks whether so many are to go, and what goes along.
class RemovalDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(RemovalDialog)

public:
    RemovalDialog(const QString& along, int all, QWidget* parent)
        : QDialog(parent), m_proof(new CountProof), m_remove(new QPushButton),
          m_cancel(new QPushButton), m_isAsked(all > CountProof::kAsksAbove)
    {
        setWindowTitle(tr("Delete"));
        setMinimumWidth(kWidth);
        QString question =
            along.isEmpty()
                ? tr("%Ln record(s) will be deleted.", nullptr, all)
                : tr("These records need it and would bring it back: %1.", "kinds of records")
                      .arg(along);
        question += QLatin1Char('\n') + (along.isEmpty() ? tr("You can undo it.")
                                                         : tr("Delete them too? You can undo it."));
        auto* told = new PlainLabel(question, TextRole::body);
        told->setWordWrap(true);
        m_proof->setCount(all);
        m_remove->setText(tr("Delete all %Ln", nullptr, all));
        setButtonKind(*m_remove, ButtonKind::danger);
        m_cancel->setText(tr("Cancel"));
        auto* buttons = new QHBoxLayout;
        buttons->addStretch(1);
        buttons->addWidget(m_remove);
        buttons->addWidget(m_cancel);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
        layout->setSpacing(kGap);
        layout->addWidget(told);
        layout->addWidget(m_proof);
        layout->addSpacing(kGap);
        layout->addLayout(buttons);
        connect(m_proof, &CountProof::changed, this, [this] { follow(); });
        connect(m_remove, &QPushButton::clicked, this, &QDialog::accept);
        connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
        follow();
    }

    static QString deleted(int count) { return tr("%Ln record(s) deleted", nullptr, count); }
    static QString deleted(const QString& title) { return tr("%1 deleted").arg(title); }
    static QString deleting() { return tr("Deleting …"); }
    static QString refused(int count, const QString& why)
    {
        return tr("%Ln could not be deleted: %1", nullptr, count).arg(why);
    }
    static QString counted(const QString& kind, int count)
    {
        return tr("%1 (%2)", "kind of record, how many").arg(kind, integerText(count));
    }

private:
    /// Who has typed the number means it: Enter, and the next Tab, are then for deleting.
    void follow()
    {
        const bool isGiven = m_proof->isGiven();
        const bool isMeant = m_isAsked && isGiven;
        m_remove->setEnabled(isGiven);
        QPushButton* first = isMeant ? m_remove : m_cancel;
        QPushButton* second = isMeant ? m_cancel : m_remove;
        second->setDefault(false);
        first->setDefault(true);
        setTabOrder(m_proof->field(), first);
        setTabOrder(first, second);
    }

    CountProof* m_proof;
    QPushButton* m_remove;
    QPushButton* m_cancel;
    bool m_isAsked;
};

/// What is to go beside what was chosen.
std::vector<Edit> othersOf(const std::vector<Edit>& edits, const std::vector<Record>& records)
{
    std::set<RecordKey> chosen;
    for (const Record& record : records) {
        chosen.insert(record.key());
    }
    std::vector<Edit> others;
    for (const Edit& edit : edits) {
        if (!chosen.contains({edit.entity, edit.id})) {
            others.push_back(edit);
        }
    }
    return others;
}

Removed removeMany(Desk& desk, const std::vector<Edit>& edits, const Entity& entity,
                   QWidget* parent)
{
    const ManySaved done = desk.saveMany(
        edits, [](int count) { return RemovalDialog::deleted(count); },
        LongStep(parent, RemovalDialog::deleting(), LongStep::Stop::offered));
    Removed removed;
    removed.isDone = !done.changes.empty();
    removed.message = RemovalDialog::deleted(static_cast<int>(done.changes.size()));
    if (done.failed > 0) {
        removed.message +=
            QStringLiteral(" · ") + RemovalDialog::refused(static_cast<int>(done.failed),
                                                           errorText(*done.firstError, &entity));
    }
    return removed;
}

} // namespace

QString countedByKind(const std::vector<Edit>& edits, const Catalogue& catalogue)
{
    std::map<std::string, int> counts;
    for (const Edit& edit : edits) {
        ++counts[edit.entity];
    }
    QStringList parts;
    for (const auto& [entity, count] : counts) {
        parts.append(RemovalDialog::counted(labelText(catalogue.at(entity).plural), count));
    }
    return joinedText(parts);
}

Removed removeRecords(Desk& desk, const std::vector<Record>& records, QWidget* parent)
{
    if (records.empty()) {
        return {};
    }
    const std::vector<Edit> edits = removeWithChildren(desk.replica(), records);
    const std::vector<Edit> others = othersOf(edits, records);
    const int all = static_cast<int>(edits.size());
    if (!others.empty() || all > CountProof::kAsksAbove) {
        const QString along = others.empty() ? QString() : countedByKind(others, desk.catalogue());
        if (RemovalDialog(along, all, parent).exec() != QDialog::Accepted) {
            return {};
        }
    }
    const Entity& entity = *records.front().entity;
    if (edits.size() > kRemovalBundleMax) {
        return removeMany(desk, edits, entity, parent);
    }
    const QString done = all == 1 ? RemovalDialog::deleted(recordTitle(records.front()))
                                  : RemovalDialog::deleted(all);
    const Done saved = desk.save(edits, done);
    return {saved ? done : errorText(saved.error(), &entity), bool(saved)};
}

} // namespace caravan::ui
