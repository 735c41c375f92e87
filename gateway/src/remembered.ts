/** Values by their keys, each made once; with more than `most` all are made anew. */
export class Remembered<K, V> {
  private readonly values = new Map<K, V>();

  constructor(private readonly most = Infinity) {}

  of(key: K, make: () => V): V {
    let value = this.values.get(key);
    if (value === undefined) {
      value = make();
      if (this.values.size >= this.most) this.values.clear();
      this.values.set(key, value);
    }
    return value;
  }
}
