/** Minimum-cost flow by successive shortest paths (Bellman-Ford); made for the small graphs of printed tables. */

export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
}

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly direction: 1 | -1;
  readonly cost: number;
}

/**
 * Flow per edge of the cheapest flow of `amount` units from node 0 to the last node; less where the graph carries less.
 * The graph must have no cycle of negative cost.
 */
export function cheapestFlow(edges: readonly FlowEdge[], nodeCount: number, amount: number): number[] {
  const flows = edges.map(() => 0);
  const arcs = edges.flatMap(({ from, to, cost }, edge): Arc[] => [
    { from, to, edge, direction: 1, cost },
    { from: to, to: from, edge, direction: -1, cost: -cost },
  ]);
  const hasRoom = ({ edge, direction }: Arc) =>
    direction === 1 ? (flows[edge] ?? 0) < (edges[edge]?.capacity ?? 0) : (flows[edge] ?? 0) > 0;
  for (let sent = 0; sent < amount; sent += 1) {
    const path = shortestPath(arcs.filter(hasRoom), nodeCount);
    if (path === null) break;
    for (const { edge, direction } of path) flows[edge] = (flows[edge] ?? 0) + direction;
  }
  return flows;
}

function shortestPath(arcs: readonly Arc[], nodeCount: number): Arc[] | null {
  const distance = Array.from({ length: nodeCount }, (_, node) =>
    node === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
  const arrival = new Map<number, Arc>();
  for (let round = 1, changed = true; changed && round < nodeCount; round += 1) {
    changed = false;
    for (const arc of arcs) {
      const candidate = (distance[arc.from] ?? Number.POSITIVE_INFINITY) + arc.cost;
      if (candidate < (distance[arc.to] ?? Number.POSITIVE_INFINITY)) {
        distance[arc.to] = candidate;
        arrival.set(arc.to, arc);
        changed = true;
      }
    }
  }
  const path: Arc[] = [];
  for (let node = nodeCount - 1; node !== 0;) {
    const arc = arrival.get(node);
    if (arc === undefined) return null;
    path.push(arc);
    node = arc.from;
  }
  return path;
}
